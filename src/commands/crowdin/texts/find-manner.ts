import type { Crowdin } from '../../../crowdin/connection.ts'
import type { ImportReport } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import type { ManyOffer, SentMany } from './many-offer.ts'
import type { NamesOf } from './name-units.ts'
import { accountedIn, type Manner, sendBatch } from './send-batch.ts'

export interface Trial {
  /** Null: Crowdin does not take imports over many files, or does not say enough of what became of them. */
  readonly manner: Manner | null
  /** What became of the offers that were tried with. */
  readonly sent: ReadonlyMap<ManyOffer, SentMany>
}

/** So many are tried with: one alone may be in a file that takes nothing, whatever the manner. */
const TRIES = 3

/**
 * Finds out how Crowdin finds the strings of an import over many files: with one file alone, and by what its report says came in there. A report that
 * counts anything elsewhere ends it.
 */
export async function findManner(
  crowdin: Crowdin,
  offers: readonly ManyOffer[],
  { names, approve }: { readonly names: NamesOf; readonly approve: boolean },
): Promise<Trial> {
  const sent = new Map<ManyOffer, SentMany>()
  const known = offers.filter(offer => names(offer, 'stringId') !== null)
  for (const offer of known.slice(0, TRIES)) {
    for (const by of ['stringId', 'key'] as const) {
      const manner = { names, by, approve }
      if (names(offer, by) === null) continue
      const report = await sendBatch(crowdin, [offer], manner).catch((error: unknown) => asProblem(error))
      if (report instanceof UserError) {
        sent.set(offer, { taken: null, problem: report })
        break
      }
      if (report === null) continue
      if (isElsewhere(report, offer)) return { manner: null, sent }
      if (accountedIn(report) === 0) continue
      sent.set(offer, { taken: report.imported, problem: null })
      return { manner, sent }
    }
  }
  return { manner: null, sent }
}

function asProblem(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}

function isElsewhere({ imported, files }: ImportReport, { fileId }: ManyOffer): boolean {
  return imported !== (files.get(fileId) ?? 0)
}
