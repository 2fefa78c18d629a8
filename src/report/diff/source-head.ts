import type { DiffReport, SourceDiff } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import { aheadWords } from './ahead-words.ts'
import { basesWords } from './bases-words.ts'
import { labelWords } from './summary.ts'

/** What a source is about: its translations and their bases, the name that it had, and which translations cannot be looked into or are ahead of it. */
export function aboutWords(source: SourceDiff, { compared }: DiffReport, t: Words): string[] {
  const { kind, from, translations } = source
  const isRenamed = kind === 'edited' && from !== null && from !== source.source && compared !== 'files'
  return [
    ...basesWords(source, t),
    ...(isRenamed ? [t('status:basis.renamed', { path: printable(from) })] : []),
    ...translations
      .filter(({ targets }) => targets === null)
      .map(({ target }) => t('status:target.unread', { path: printable(target) })),
    ...aheadWords(source, t),
  ]
}

/** What became of a source: its changes by label, or that it came, went, or could not be compared. */
export function fateWords(source: SourceDiff, t: Words): string {
  if (source.kind !== 'edited') return t(`diff:source.${source.kind}`)
  if (source.segments === null) return t('diff:uncomparable')
  return source.changes.length === 0 ? t('diff:same') : labelWords([source], t)
}
