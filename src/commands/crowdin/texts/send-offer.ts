import type { Crowdin } from '../../../crowdin/connection.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import type { OfferedTranslation } from '../../../report/sync/sync-report.ts'
import type { PlannedOffer } from './plan-offers.ts'
import { sendOne } from './send-one.ts'

export interface OfferTarget {
  readonly fileId: number
  readonly held: ExchangeFile
  /** Also approve what comes in. */
  readonly approve: boolean
}

/** Brings the texts of one translation to Crowdin; what keeps them out is told, and stops no other one. */
export async function sendOffer(
  crowdin: Crowdin,
  offer: PlannedOffer,
  { fileId, held, approve }: OfferTarget,
): Promise<OfferedTranslation> {
  const told = tellOffer(offer)
  const { locale, target } = told
  const { taken, problem } = await sendOne(
    crowdin,
    { locale, target, fileId, held, units: offer.units },
    approve,
  )
  if (problem === null) return { ...told, outcome: 'written', taken }
  const { code, params } = problem
  return { ...told, outcome: 'failed', problem: { code, params } }
}

/** What would be sent. */
export function tellOffer({ post: { pair }, units }: PlannedOffer): OfferedTranslation {
  const { locale, target } = pair
  return { locale, target, outcome: 'planned', segments: units.length, taken: null, problem: null }
}
