import type { Crowdin } from '../../../crowdin/connection.ts'
import { removeSuggestion } from '../../../crowdin/remove-suggestion.ts'
import { UserError } from '../../../errors.ts'
import type { OfferedTranslation, PushedPost } from '../../../report/sync/sync-report.ts'
import { inTurns } from '../remote/few-at-once.ts'
import type { SyncedPost } from '../sync-post.ts'
import { dropApprovals } from './drop-approvals.ts'
import type { SentMany } from './many-offer.ts'
import type { OutgoingTexts } from './outgoing-texts.ts'
import { sendMany } from './send-many.ts'
import { sendOne } from './send-one.ts'

interface Sending {
  /** Also approve what comes in. */
  readonly approve: boolean
  /** True: nothing is sent. */
  readonly dryRun: boolean
}

/** Sends the texts of all posts that are at Crowdin by now, and tells them with their posts; what keeps one out stops no other. */
export async function sendOutgoing(
  crowdin: Crowdin,
  synced: readonly SyncedPost[],
  { approve, dryRun }: Sending,
): Promise<PushedPost[]> {
  const offers = synced.flatMap(({ outgoing, file }) =>
    file === null || dryRun
      ? []
      : outgoing.flatMap(texts => (texts.problem === null ? [{ ...texts, fileId: file.id }] : [])),
  )
  const first = await sendMany(crowdin, { offers, approve })
  const sent = new Map(offers.map((offer, i) => [keyOf(offer), first[i] ?? NOTHING]))
  const later = offers.filter(({ changed }) => changed.length > 0)
  await inTurns(later, async offer => {
    const replaced = await replace(crowdin, offer, approve)
    sent.set(keyOf(offer), joined(sent.get(keyOf(offer)) ?? NOTHING, replaced))
  })
  return synced.flatMap(({ post, outgoing }) =>
    post === null
      ? []
      : [
          withTexts(
            post,
            outgoing.map(each => told(each, sent.get(keyOf(each)))),
          ),
        ],
  )
}

const NOTHING: SentMany = { taken: 0, problem: null }

function keyOf({ target }: OutgoingTexts): string {
  return target
}

/** Newer texts of git come beside those that count; as long as these are approved they would go on counting. */
async function replace(
  crowdin: Crowdin,
  offer: OutgoingTexts & { readonly fileId: number },
  approve: boolean,
): Promise<SentMany> {
  let sent: SentMany = { taken: null, problem: null }
  try {
    // a text that is there already is not taken again, and as long as it is the older one it does not count
    for (const translationId of offer.older)
      await removeSuggestion(crowdin, { translationId, subject: `${offer.held.original} (${offer.locale})` })
    sent = await sendOne(crowdin, { ...offer, units: offer.changed }, approve)
    if (sent.problem === null) await dropApprovals(crowdin, offer)
    return sent
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...sent, problem: error }
  }
}

function joined(one: SentMany, other: SentMany): SentMany {
  const taken = one.taken === null || other.taken === null ? null : one.taken + other.taken
  return { taken, problem: one.problem ?? other.problem }
}

function told(
  { locale, target, units, changed, problem: kept }: OutgoingTexts,
  sent: SentMany | undefined,
): OfferedTranslation {
  const segments = units.length + changed.length
  const plain = { locale, target, segments, taken: null, problem: null }
  if (sent === undefined && kept === null) return { ...plain, outcome: 'planned' }
  const { taken, problem } = kept === null && sent !== undefined ? sent : { taken: null, problem: kept }
  if (problem === null) return { ...plain, outcome: 'written', taken }
  return { ...plain, outcome: 'failed', problem: { code: problem.code, params: problem.params } }
}

function withTexts(post: PushedPost, translations: readonly OfferedTranslation[]): PushedPost {
  if (post.outcome !== 'unchanged' || translations.length === 0) return { ...post, translations }
  const done = translations.find(({ outcome }) => outcome !== 'failed')
  return { ...post, translations, outcome: done?.outcome ?? post.outcome }
}
