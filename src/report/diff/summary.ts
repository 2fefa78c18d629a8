import type { DiffReport, SourceDiff } from '../../freshness/types.ts'
import type { EditLabel } from '../../edits/types.ts'
import type { Words } from '../words.ts'

/** Labels in the order of a summary, from nothing to do to work for a person. */
export const LABELS = ['cosmetic', 'mechanical', 'substantive'] as const satisfies readonly EditLabel[]

/** Changes by label. */
export function countLabels(sources: readonly SourceDiff[]): Record<EditLabel, number> {
  const counts = { cosmetic: 0, mechanical: 0, substantive: 0 }
  for (const { changes } of sources) for (const { label } of changes) counts[label] += 1
  return counts
}

/** `580 cosmetic, 23 mechanical, 42 for a translator`: the counts that are not zero. */
export function labelWords(sources: readonly SourceDiff[], t: Words): string {
  const counts = countLabels(sources)
  return LABELS.filter(label => counts[label] > 0)
    .map(label => t(`diff:count.${label}`, { count: counts[label] }))
    .join(', ')
}

/** `645 segments changed in 12 posts: …`, and posts that came or went; in one line. */
export function summary(report: DiffReport, t: Words): string {
  const changed = report.sources.filter(({ changes }) => changes.length > 0)
  const segments = changed.reduce((sum, { changes }) => sum + changes.length, 0)
  const posts = new Set(changed.map(({ source }) => source)).size
  const sentences = [
    ...(segments === 0
      ? []
      : [
          t(report.compared === 'bases' ? 'diff:summarySince' : 'diff:summary', {
            segments: t('diff:segments', { count: segments }),
            posts: t('status:posts', { count: posts }),
            translations: t('status:translations', {
              count: changed.flatMap(({ translations }) => translations).length,
            }),
            kinds: labelWords(changed, t),
          }),
        ]),
    ...(['added', 'removed'] as const).flatMap(kind => {
      const count = report.sources.filter(source => source.kind === kind).length
      return count === 0 ? [] : [t(`diff:posts.${kind}`, { count })]
    }),
  ]
  return sentences.length === 0 ? nothing(report, t) : sentences.join('; ')
}

function nothing({ compared, sources, uncompared, older, newer }: DiffReport, t: Words): string {
  if (compared === 'files')
    return t(sources.every(({ segments }) => segments === null) ? 'diff:filesUnread' : 'diff:sameFiles')
  if (compared === 'commits')
    return t(older?.commit === newer?.commit ? 'diff:sameCommit' : 'diff:sameSources', {
      commit: older?.commit?.slice(0, 8) ?? '',
    })
  const count = sources.flatMap(({ translations }) => translations).length
  if (count > 0) return t('diff:sameBases', { count })
  return uncompared.length > 0 ? t('diff:noBases', { count: uncompared.length }) : t('status:nothing')
}

/** True for a source that there is something to say of: one that changed, came, went or could not be compared. */
export function isTold({ kind, changes, segments }: SourceDiff): boolean {
  return kind !== 'edited' || changes.length > 0 || segments === null
}
