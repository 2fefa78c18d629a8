import type { Change, TranslationStatus } from '../../freshness/types.ts'
import { openIn, overlaps } from './open-changes.ts'
import type { Judged } from './types.ts'

/**
 * Whether what is stale now was stale without the request, whatever it said there: the same passage of the version that the translation was made
 * from, or of the source at the base. `edits` are those of the request that it comes from.
 */
export function wasOpen(now: Change, edits: readonly Change[], { before, after }: Judged): boolean {
  const isSameBasis = before !== null && commitOf(before) === commitOf(after)
  return openIn(before).some(
    ({ change: then }) =>
      (isSameBasis && then.since === now.since && overlaps(then.before, now.before)) ||
      (then.after !== null && then.after.text === now.after?.text && then.kind === now.kind) ||
      edits.some(edit => overlaps(edit.before, then.after)),
  )
}

function commitOf({ basis }: TranslationStatus): string | null {
  return basis?.commit ?? null
}
