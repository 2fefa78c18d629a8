import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import { isTold, itemWords } from './item-words.ts'
import { nextWords, summaryWords } from './next-words.ts'
import type { PrItem, PrOutcome, PrReport } from './pr-report.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

const INDENT = '  '

/** The report for a terminal, ending in a line end: what became of each locale, last what to do next. */
export function formatPrText(report: PrReport, options: TextOptions): string {
  const { t, columns, paint } = options
  const blocks = [
    wrap(printable(summaryWords(report, t)), columns).map(line => paint('strong', line)),
    ...report.items.filter(isTold).map(item => itemLines(item, report, options)),
    ...nextWords(report, t).map(({ words, lines }) => [
      ...wrap(words, columns),
      ...lines.map(line => INDENT + paint('strong', line)),
    ]),
  ]
  return blocks.map(lines => `${lines.join('\n')}\n`).join('\n')
}

const MEANINGS: Partial<Record<PrOutcome, Meaning>> = {
  opened: 'good',
  reopened: 'good',
  refreshed: 'good',
  closed: 'good',
  failed: 'bad',
  conflict: 'bad',
  declined: 'unsure',
  waiting: 'unsure',
}

function itemLines(item: PrItem, { mode }: PrReport, { t, paint, columns }: TextOptions): string[] {
  const { threads, counts, notes } = itemWords(item, mode, t)
  const name = item.post === null ? item.locale : `${item.locale} ${item.post}`
  const room = columns - INDENT.length
  const meaning = MEANINGS[item.pull.outcome] ?? MEANINGS[item.issue.outcome] ?? 'quiet'
  return [
    paint(meaning, printable(name)),
    ...threads.flatMap(({ words, url }) => [
      ...wrap(printable(words), room).map(line => INDENT + line),
      ...(url === null ? [] : [INDENT + paint('quiet', printable(url))]),
    ]),
    ...[counts, ...notes]
      .filter(Boolean)
      .flatMap(words => wrap(printable(words), room).map(line => INDENT + line)),
  ]
}
