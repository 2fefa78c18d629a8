import type { Change, TranslationStatus } from '../../freshness/types.ts'
import type { GuardFinding } from '../../report/guard/guard-report.ts'
import { openIn, overlaps } from './open-changes.ts'
import type { Judged } from './types.ts'
import { wasOpen } from './was-open.ts'

/** What a request does to a translation as a whole: that it takes its basis or all of it away, or opens again what was done. `edits` are the request's own; null where they are not known. */
export function findFaults(judged: Judged, edits: readonly Change[] | null): GuardFinding[] {
  const { before, after } = judged
  if (before === null) return []
  if (after.state === 'missing') return [fault(after, 'guard:translationRemoved', { severity: 'warning' })]
  if (after.state === 'unknown')
    return isKnown(before) && isWrong(after) ? [fault(after, 'guard:basisLost')] : []
  const count = edits === null ? 0 : reopened(judged, edits)
  return count === 0 ? [] : [fault(after, 'guard:reopened', { severity: 'warning', count })]
}

function isKnown({ state }: TranslationStatus): boolean {
  return state === 'fresh' || state === 'due' || state === 'stale'
}

/** One that cannot be read for another reason has findings of its own. */
function isWrong({ basis }: TranslationStatus): boolean {
  return basis !== null && basis.problem !== null
}

/** What became stale though no edit of the request touches its source. */
function reopened(judged: Judged, edits: readonly Change[]): number {
  const isOfEdit = ({ before, after }: Change): boolean =>
    edits.some(edit => (after === null ? edit.before?.text === before?.text : overlaps(edit.after, after)))
  return openIn(judged.after).filter(({ change }) => !isOfEdit(change) && !wasOpen(change, [], judged)).length
}

function fault(
  { target, source, locale, state }: TranslationStatus,
  code: string,
  { severity = 'error', count }: { readonly severity?: 'error' | 'warning'; readonly count?: number } = {},
): GuardFinding {
  const path = state === 'missing' ? source : target
  const params = { path: target, locale, ...(count === undefined ? {} : { count }) }
  return { code, params, severity, path, lines: null, locale, key: null }
}
