import { groupBy } from '../../freshness/group-by.ts'
import type { Change, DiffReport, SourceDiff } from '../../freshness/types.ts'
import { cutEnd, cutMiddle } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import { changePlace } from './change-place.ts'
import { changeText } from './change-text.ts'
import type { DiffTextOptions } from './diff-options.ts'
import { isBrief } from './is-brief.ts'
import { basesWords } from './bases-words.ts'
import { sectionOf } from './section-of.ts'
import { labelWords } from './summary.ts'

/** One source: its path, the translations it is about, its changes by section, and how many were folded. */
export function sourceText(source: SourceDiff, report: DiffReport, options: DiffTextOptions): string[] {
  const { t, paint, columns, all } = options
  const shown = source.changes.filter(({ label }) => all || label !== 'cosmetic')
  const folded = source.changes.length - shown.length
  const sections = groupBy(shown, sectionOf)
  return [
    paint('strong', cutMiddle(printable(source.source), columns)),
    ...indented(headLines(source, options)),
    ...[...sections].flatMap(([title, changes], i) => [
      ...titleLines(title === '' && i > 0 ? t('diff:beginning') : title, options),
      ...sectionText(changes, { source, report, options }),
    ]),
    ...(folded === 0
      ? []
      : [
          '',
          ...indented(wrap(t('diff:folded', { count: folded }), columns - 2), text => paint('quiet', text)),
        ]),
  ]
}

function indented(lines: readonly string[], paint = (text: string): string => text): string[] {
  return lines.map(line => `  ${paint(line)}`)
}

function headLines(source: SourceDiff, { t, columns }: DiffTextOptions): string[] {
  const width = columns - 2
  if (source.kind !== 'edited') return [t(`diff:source.${source.kind}`)]
  const renamed =
    source.from === null || source.from === source.source
      ? []
      : [t('status:basis.renamed', { path: cutMiddle(printable(source.from), Math.max(20, width - 20)) })]
  const counts = source.segments === null ? t('diff:uncomparable') : labelWords([source], t)
  return [
    ...wrapParts([...basesWords(source, t), ...renamed], width),
    ...wrap(counts === '' ? t('diff:same') : counts, width),
  ]
}

interface Context {
  readonly source: SourceDiff
  readonly report: DiffReport
  readonly options: DiffTextOptions
}

function titleLines(title: string, { paint, columns }: DiffTextOptions): string[] {
  return title === '' ? [] : ['', `  ${paint('strong', cutEnd(`§ ${title}`, columns - 2))}`]
}

function sectionText(changes: readonly Change[], { source, report, options }: Context): string[] {
  return changes.flatMap((change, i) => {
    const before = changes[i - 1]
    const close = before !== undefined && isBrief(before, options) && isBrief(change, options)
    const place = changePlace(change, source, { report, t: options.t })
    return [...(close ? [] : ['']), ...changeText(change, place, options)]
  })
}
