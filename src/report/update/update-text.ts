import { joinBlocks } from '../join-blocks.ts'
import { groupBy } from '../../freshness/group-by.ts'
import { cells } from '../text/cells.ts'
import { cutMiddle } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { formatTable, tableWidth, type Cell } from '../text/table.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import { shownItems, sumOf, type Totals, totalsOf } from './count-items.ts'
import { formatDiff } from './diff-lines.ts'
import { headlineWords, type NextOptions, nextWords } from './next-words.ts'
import type { UpdateItem, UpdateOutcome, UpdateReport } from './update-report.ts'
import { countWords, detailWords } from './update-words.ts'

interface TextOptions extends NextOptions {
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  readonly isTTY: boolean
}

/**
 * The report for a terminal, ending in a line end: below each source its translations, then all locales, then what to do next; of a
 * plan the changes follow, so that `git apply` reads the whole.
 */
export function formatUpdateText(report: UpdateReport, options: TextOptions): string {
  const { t, paint, columns, isTTY } = options
  const shown = shownItems(report.items)
  const groups = groupBy(shown, ({ source }) => source)
  const files = report.mode === 'plan' ? report.items.flatMap(item => item.files) : []
  const blocks = [
    wrap(headlineWords(report, t), columns).map(line => paint('strong', line)),
    ...[...groups].map(([source, items]) => [
      paint('strong', cutMiddle(printable(source), columns)),
      ...items.flatMap(item => row(item, { ...options, ...widths(shown, t) })),
    ]),
    localeTable(report, options),
    formatFindings(report.findings, options),
    nextWords(report, options).flatMap(words => wrap(words, columns)),
  ]
  return [joinBlocks(blocks), ...(files.length > 0 ? [formatDiff(files, paint, isTTY)] : [])].join('\n')
}

interface RowOptions extends TextOptions {
  readonly locale: number
  readonly outcome: number
}

function widths(items: readonly UpdateItem[], t: Words): { locale: number; outcome: number } {
  return {
    locale: Math.max(0, ...items.map(({ locale }) => cells(locale))),
    outcome: Math.max(0, ...items.map(({ outcome }) => cells(t(`update:outcome.${outcome}`)))),
  }
}

/** Locale, result and counts in one line; below it places, reasons and the basis. */
function row(item: UpdateItem, options: RowOptions): string[] {
  const { t, paint, columns, locale, outcome } = options
  const label = t(`update:outcome.${item.outcome}`)
  const start = `  ${padEnd(item.locale, locale)}  `
  const indent = ' '.repeat(cells(start))
  const [head = '', ...rest] = wrapParts(countWords(item, t), columns - cells(start) - outcome - 2)
  const below = detailWords(item, t).flatMap(words => wrap(words, columns - indent.length, '  '))
  return [
    (start + paint(MEANING[item.outcome], label) + ' '.repeat(outcome - cells(label) + 2) + head).trimEnd(),
    ...rest.map(line => indent + ' '.repeat(outcome + 2) + line),
    ...below.map(line => indent + paint('quiet', line)),
  ]
}

const MEANING: Readonly<Record<UpdateOutcome, Meaning>> = {
  planned: 'due',
  written: 'good',
  failed: 'bad',
  none: 'quiet',
}

/** Only where there are several locales. */
function localeTable({ mode, items }: UpdateReport, { t, paint, columns }: TextOptions): string[] {
  const totals = totalsOf(items)
  if (totals.length < 2) return []
  const names = [mode === 'plan' ? 'plan' : 'written', 'carried', 'left', 'open']
  const header = ['locale', ...names].map(name => ({
    text: t(`update:column.${name}`),
    paint: (text: string) => paint('quiet', text),
  }))
  const rows = [header, ...totals.map(cellsOf), cellsOf(sumOf(t('update:all'), totals))]
  return tableWidth(rows) > columns ? [] : formatTable(rows, 'lrrrr')
}

function cellsOf({ locale, written, carried, left, open, untranslated }: Totals): Cell[] {
  const counts = [written, carried, left, open + untranslated]
  return [{ text: locale }, ...counts.map(count => ({ text: count === 0 ? '-' : String(count) }))]
}
