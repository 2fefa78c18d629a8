import { addApprovals } from '../../../crowdin/approve-many.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import { removeApprovals } from '../../../crowdin/unapprove-many.ts'
import { approvalsToRemove, type CarriedTexts, planCarried } from '../../../plan/source/plan-carried.ts'
import type { CarriedEdit } from '../../../plan/source/types.ts'
import { type LanguageOfFile, readApprovals, readHeldTexts } from './held-texts.ts'
import { suggestTexts } from './suggest-texts.ts'

/** What is about to happen to the source of a file. */
export interface SourceEdits {
  readonly carried: readonly CarriedEdit[]
  /** Units that get another meaning. */
  readonly reopened: ReadonlySet<string>
  /** Crowdin's ids by unit. */
  readonly strings: ReadonlyMap<string, number>
}

/**
 * Makes the texts of one language ready for a newer source: numbers and addresses are carried into what counts there, approved where that is approved, and
 * every approval that the newer source would make wrong goes. All this comes before the source, so that a run that is broken off finds the edit still to be
 * made. Returns the units that could not follow.
 */
export async function carryTexts(
  crowdin: Crowdin,
  place: LanguageOfFile,
  edits: SourceEdits,
): Promise<readonly string[]> {
  const held = await readHeldTexts(crowdin, place)
  const plan = planCarried(edits.carried, held)
  const { locale } = held
  const made = await suggestTexts(crowdin, { locale, texts: plan.suggested, strings: edits.strings })
  const refused = plan.suggested.filter(({ id }) => !made.has(id)).map(({ id }) => id)
  const subject = `${place.file.path} (${locale})`
  const translationIds = plan.suggested.flatMap(({ id, isApproved }) =>
    isApproved ? (made.get(id) ?? []) : [],
  )
  await addApprovals(crowdin, { translationIds, subject })
  // one that came may have taken the place of another
  const approvals = translationIds.length === 0 ? held.approvals : await readApprovals(crowdin, place)
  const there = held.translations.filter(({ id }) => plan.already.includes(id))
  const good = new Map([...there.map(({ id, translationId }) => [id, translationId] as const), ...made])
  const reopened = new Set([...edits.reopened, ...plan.left, ...refused])
  const approvalIds = approvalsToRemove(approvals, { reopened, good })
  await removeApprovals(crowdin, { approvalIds, subject })
  return [...plan.left, ...refused, ...(await outvoted(crowdin, place, { plan, made }))]
}

interface Suggested {
  readonly plan: CarriedTexts
  readonly made: ReadonlyMap<string, number>
}

/** Where nobody approved, votes may keep the older text before ours. */
async function outvoted(
  crowdin: Crowdin,
  place: LanguageOfFile,
  { plan, made }: Suggested,
): Promise<string[]> {
  const open = plan.suggested.filter(({ id, isApproved }) => !isApproved && made.has(id))
  if (open.length === 0) return []
  const { translations } = await readHeldTexts(crowdin, place)
  const counting = new Map(translations.map(({ id, translationId }) => [id, translationId]))
  return open.flatMap(({ id }) => (counting.get(id) === made.get(id) ? [] : [id]))
}
