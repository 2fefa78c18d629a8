import { groupBy } from '../../freshness/group-by.ts'
import type { Change, DiffReport, SourceDiff } from '../../freshness/types.ts'
import { cutEnd, cutMiddle } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import { locate, type Located } from '../changes/located.ts'
import { leftInSource } from '../changes/left-in-source.ts'
import { changePlace } from './change-place.ts'
import { changeText } from './change-text.ts'
import type { DiffTextOptions } from './diff-options.ts'
import { isBrief } from './is-brief.ts'
import { isOfOneLocale } from './is-of-one-locale.ts'
import { sectionOf } from './section-of.ts'
import { aboutWords, fateWords } from './source-head.ts'

/** One source: its path, the translations it is about, its changes by section, and how many were folded. */
export function sourceText(source: SourceDiff, report: DiffReport, options: DiffTextOptions): string[] {
  const { t, paint, columns, all } = options
  const shown = source.changes.filter(({ label }) => all || label !== 'cosmetic')
  const sections = groupBy(shown, sectionOf)
  const located = locate(source.changes, source.translations)
  const whole = isOfOneLocale(report)
  return [
    paint('strong', cutMiddle(printable(source.source), columns)),
    ...headLines(source, report, options),
    ...[...sections].flatMap(([title, changes], i) => [
      ...titleLines(title === '' && i > 0 ? t('diff:beginning') : title, options),
      ...sectionText(changes, { source, located, whole, report, options }),
    ]),
    ...foldedLines(source.changes.length - shown.length, shown.length > 0, options),
    ...leftLines(source, options),
  ]
}

/** The number of changes stands here only when not all of them are folded. */
function headLines(source: SourceDiff, report: DiffReport, { t, columns, all }: DiffTextOptions): string[] {
  const { changes } = source
  const isFolded = !all && changes.length > 0 && changes.every(({ label }) => label === 'cosmetic')
  const about = aboutWords(source, report, t)
  const lines = isFolded ? about : [...about, fateWords(source, t)]
  return lines.flatMap(line => wrap(line, columns - 2, '  ')).map(line => `  ${line}`)
}

function foldedLines(count: number, afterOthers: boolean, { t, paint, columns }: DiffTextOptions): string[] {
  if (count === 0) return []
  const lines = wrap(t('diff:folded', { count }), columns - 2).map(line => `  ${paint('quiet', line)}`)
  return afterOthers ? ['', ...lines] : lines
}

/** What translations have in the source language, whatever changed. */
function leftLines({ source, translations }: SourceDiff, options: DiffTextOptions): string[] {
  const lines = leftInSource(translations, { ...options, beside: source, width: options.columns - 4 })
  const [title, ...rows] = lines
  return title === undefined ? [] : ['', `  ${title}`, ...rows.map(line => `    ${line}`)]
}

interface Context {
  readonly source: SourceDiff
  readonly located: ReadonlyMap<Change, readonly Located[]>
  readonly whole: boolean
  readonly report: DiffReport
  readonly options: DiffTextOptions
}

function titleLines(title: string, { paint, columns }: DiffTextOptions): string[] {
  return title === '' ? [] : ['', `  ${paint('strong', cutEnd(`§ ${title}`, columns - 2))}`]
}

function sectionText(
  changes: readonly Change[],
  { source, located, whole, report, options }: Context,
): string[] {
  return changes.flatMap((change, i) => {
    const before = changes[i - 1]
    const close = before !== undefined && isBrief(before, options) && isBrief(change, options)
    const context = {
      place: changePlace(change, source, { report, t: options.t }),
      source: source.source,
      located: located.get(change) ?? [],
      whole,
    }
    return [...(close ? [] : ['']), ...changeText(change, context, options)]
  })
}
