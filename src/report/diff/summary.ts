import type { DiffReport, SourceDiff } from '../../freshness/types.ts'
import type { EditLabel } from '../../edits/types.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

/** Labels in the order of a summary, from nothing to do to work for a person. */
export const LABELS = ['cosmetic', 'mechanical', 'substantive'] as const satisfies readonly EditLabel[]

/** Changes by label. */
export function countLabels(sources: readonly SourceDiff[]): Record<EditLabel, number> {
  const counts = { cosmetic: 0, mechanical: 0, substantive: 0 }
  for (const { changes } of sources) for (const { label } of changes) counts[label] += 1
  return counts
}

/**
 * Segments by label. One that changed since several bases is counted once, by what needs most; a removed one is known by its
 * text, as it stands at another place in each basis.
 */
function countSegments(sources: readonly SourceDiff[]): Record<EditLabel, number> {
  const worst = new Map<string, EditLabel>()
  for (const { source, changes } of sources)
    for (const { before, after, label } of changes) {
      const place = after === null ? `- ${before?.text ?? ''}` : `${after.range.start} ${after.range.end}`
      const key = `${source}\n${place}`
      if (LABELS.indexOf(label) > LABELS.indexOf(worst.get(key) ?? 'cosmetic') || !worst.has(key))
        worst.set(key, label)
    }
  const counts = { cosmetic: 0, mechanical: 0, substantive: 0 }
  for (const label of worst.values()) counts[label] += 1
  return counts
}

/** `580 cosmetic, 23 mechanical, 42 for a translator`: the counts that are not zero. */
export function labelWords(sources: readonly SourceDiff[], t: Words): string {
  return kindWords(countLabels(sources), t)
}

function kindWords(counts: Readonly<Record<EditLabel, number>>, t: Words): string {
  return LABELS.filter(label => counts[label] > 0)
    .map(label => t(`diff:count.${label}`, { count: counts[label] }))
    .join(t('diff:join.items'))
}

/** `645 segments changed in 12 posts: …`, each segment once, and posts that came or went; in one line. */
export function summary(report: DiffReport, t: Words): string {
  const sentences = [...changedWords(report, t), ...cameAndWent(report, t)]
  return sentences.length === 0 ? nothingWords(report, t) : sentences.join(t('diff:join.sentences'))
}

function changedWords({ compared, sources }: DiffReport, t: Words): string[] {
  const changed = sources.filter(({ changes }) => changes.length > 0)
  if (changed.length === 0) return []
  const counts = compared === 'bases' ? countSegments(changed) : countLabels(changed)
  const segments = LABELS.reduce((sum, label) => sum + counts[label], 0)
  const params = {
    segments: t('diff:segments', { count: segments }),
    posts: t('status:posts', { count: new Set(changed.map(({ source }) => source)).size }),
    kinds: kindWords(counts, t),
  }
  if (compared !== 'bases') return [t('diff:summary', params)]
  return [t('diff:summarySince', { ...params, count: translationsOf(changed) })]
}

function cameAndWent({ sources }: DiffReport, t: Words): string[] {
  return (['added', 'removed'] as const).flatMap(kind => {
    const count = sources.filter(source => source.kind === kind).length
    return count === 0 ? [] : [t(`diff:posts.${kind}`, { count })]
  })
}

function nothingWords(report: DiffReport, t: Words): string {
  const { compared, sources, uncompared, older, newer } = report
  if (compared === 'files') return t(`diff:${filesKey(sources)}`)
  if (compared === 'bases') {
    const count = translationsOf(sources)
    if (count > 0) return t('diff:sameBases', { count })
    return uncompared.length > 0 ? t('diff:noBases', { count: uncompared.length }) : t('status:nothing')
  }
  if (sources.length > 0) return t('diff:sameSegments', { count: sources.length })
  if (older?.commit !== newer?.commit) return t('diff:sameSources')
  return t('diff:sameCommit', { commit: shortId(older?.commit ?? '') })
}

function filesKey([source]: readonly SourceDiff[]): string {
  if (source === undefined) return 'sameFiles'
  return isRead(source) ? 'sameFileSegments' : 'filesUnread'
}

function isRead({ segments }: SourceDiff): boolean {
  return segments !== null
}

/** How many translations some diffs are about. */
export function translationsOf(sources: readonly SourceDiff[]): number {
  return sources.reduce((sum, { translations }) => sum + translations.length, 0)
}

/** Sources that there is something to say of. Two files are named above. */
export function toldSources({ sources, compared }: DiffReport): SourceDiff[] {
  return sources.filter(source => isTold(source) && !(compared === 'files' && !isRead(source)))
}

/** True for a source that is not as it was, of which nobody knows, or that a translation has passages of as they are. */
export function isTold(source: SourceDiff): boolean {
  const isLeft = source.translations.some(({ untranslated = [] }) => untranslated.length > 0)
  return source.kind !== 'edited' || source.changes.length > 0 || isLeft || !isRead(source)
}
