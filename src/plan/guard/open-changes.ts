import type { Range } from '../../document/types.ts'
import type { Change, ChangeTarget, TranslationStatus } from '../../freshness/types.ts'

/** A change that is left to do in a translation, with its place. */
export interface OpenChange {
  readonly change: Change
  readonly place: ChangeTarget | null
}

/** The changes of a translation with their places; null where nothing could be compared. */
export function changesOf({ changes, targets }: TranslationStatus): OpenChange[] | null {
  if (changes === undefined) return null
  return changes.map((change, i) => ({ change, place: targets?.[i] ?? null }))
}

/** Those for which a translator is needed. */
export function openIn(status: TranslationStatus | null): OpenChange[] {
  const all = status === null ? null : changesOf(status)
  return (all ?? []).filter(({ change }) => change.label === 'substantive')
}

/** Whether two places of one text have something in common; ranges without text where they touch. */
export function overlaps(
  one: { readonly range: Range } | null,
  other: { readonly range: Range } | null,
): boolean {
  if (one === null || other === null) return false
  const [a, b] = [one.range, other.range]
  const isEmpty = a.start === a.end || b.start === b.end
  return isEmpty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}
