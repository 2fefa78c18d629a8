import type { Change, DiffReport, SourceDiff } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

/**
 * Where a change is, as `path:line` of the source now, which editors and terminals link; a removed segment has its line in the
 * older version only.
 */
export function changePlace(
  change: Change,
  source: SourceDiff,
  { report, t }: { readonly report: DiffReport; readonly t: Words },
): string {
  if (change.after !== null) return `${printable(source.source)}:${change.after.lines[0]}`
  const line = change.before?.lines[0] ?? 1
  const version = versionOfLine(change, source, report)
  return report.compared === 'files' ? `${version}:${line}` : t('diff:lineThen', { line, commit: version })
}

/** The older version, in which a removed segment has its line: a short id, that of the text where a sign-off is told from, or a file. */
export function versionOfLine(
  { since }: Change,
  source: SourceDiff,
  { compared, older }: DiffReport,
): string {
  if (since !== undefined) return shortId(since)
  if (compared === 'files') return printable(source.from ?? source.source)
  return shortId(older?.commit ?? source.translations[0]?.basis?.commit ?? '')
}
