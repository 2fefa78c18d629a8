import type { Crowdin } from '../../../crowdin/connection.ts'
import { importTranslations } from '../../../crowdin/import-translations.ts'
import { languageOf } from '../../../crowdin/languages.ts'
import { UserError } from '../../../errors.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { formatXliff } from '../../../exchange/xliff/format-xliff.ts'
import type { OfferedTranslation } from '../../../report/sync/sync-report.ts'
import type { PlannedOffer } from './plan-offers.ts'

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
  const { locale } = told
  try {
    const file = { ...held, targetLocale: languageOf(crowdin, locale), units: offer.units }
    const { imported } = await importTranslations(crowdin, {
      locale,
      fileId,
      path: held.original,
      content: formatXliff([file]),
      approve,
      equal: false,
    })
    return { ...told, outcome: 'written', taken: imported }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, params } = error
    return { ...told, outcome: 'failed', problem: { code, params } }
  }
}

/** What would be sent. */
export function tellOffer({ post: { pair }, units }: PlannedOffer): OfferedTranslation {
  const { locale, target } = pair
  return { locale, target, outcome: 'planned', segments: units.length, taken: null, problem: null }
}
