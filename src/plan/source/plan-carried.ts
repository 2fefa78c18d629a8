import { carryText } from './carry-text.ts'
import type { CarriedEdit } from './types.ts'

/** The translation of a unit that counts in one locale. */
interface HeldTranslation {
  /** Of the unit. */
  readonly id: string
  /** As the service shows it, in the markup of XLIFF or with references resolved. */
  readonly text: string
  readonly translationId: number
  /** False: it was written for another meaning; as a new suggestion it would look as if it was not. */
  readonly isCurrent: boolean
}

/** Somebody's yes to one translation of a unit. */
export interface HeldApproval {
  readonly approvalId: number
  readonly id: string
  readonly translationId: number
}

/** What one locale has for the units of a file. */
export interface HeldTexts {
  readonly locale: string
  readonly translations: readonly HeldTranslation[]
  readonly approvals: readonly HeldApproval[]
}

/** A text that takes the place of another one. */
export interface CarriedText {
  readonly id: string
  readonly text: string
  /** Whether the one in whose place it comes is approved, so that it is to be, too. */
  readonly isApproved: boolean
}

/** What becomes of the translations of units whose edits are carried. */
export interface CarriedTexts {
  readonly suggested: readonly CarriedText[]
  /** Units whose translation has what the newer source has. */
  readonly already: readonly string[]
  /** Units whose translation cannot follow with certainty: a translator has to look, and no approval of it may stay. */
  readonly left: readonly string[]
}

/** What is brought to one locale before the source comes with these edits. Planned again after any part of it was done, it plans the rest. */
export function planCarried(edits: readonly CarriedEdit[], held: HeldTexts): CarriedTexts {
  const known = new Map(held.translations.map(translation => [translation.id, translation]))
  const approved = new Set(held.approvals.map(({ translationId }) => translationId))
  const suggested: CarriedText[] = []
  const [already, left]: [string[], string[]] = [[], []]
  for (const edit of edits) {
    const { id } = edit
    const there = known.get(id)
    if (there === undefined || !(there.isCurrent || approved.has(there.translationId))) continue
    const text = carryText({ edit, text: there.text, locale: held.locale })
    if (text === null) left.push(id)
    else if (text === there.text) already.push(id)
    else suggested.push({ id, text, isApproved: approved.has(there.translationId) })
  }
  return { suggested, already, left }
}

/**
 * Approvals that must go before the source comes: all of units in `reopened`, and of the others those of another translation than the one that has
 * what the newer source has (`good`, by unit).
 */
export function approvalsToRemove(
  approvals: readonly HeldApproval[],
  { reopened, good }: { readonly reopened: ReadonlySet<string>; readonly good: ReadonlyMap<string, number> },
): number[] {
  return approvals.flatMap(({ approvalId, id, translationId }) => {
    const kept = good.get(id)
    return reopened.has(id) || (kept !== undefined && kept !== translationId) ? [approvalId] : []
  })
}
