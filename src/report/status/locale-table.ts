import type { LocaleStatus, State } from '../../freshness/types.ts'
import { cutEnd } from '../text/cut.ts'
import { goodWords, hasShare, MEANING_OF, shownStates, totals } from './states.ts'
import { formatTable, tableWidth, type Cell } from '../text/table.ts'
import type { Paint, Words } from '../words.ts'
import { wrapParts } from '../text/wrap.ts'

interface TableOptions {
  readonly t: Words
  readonly paint: Paint
  readonly columns: number
}

const BAR = { min: 8, max: 20 }

/** A row for each locale: posts by state, percent of good segments, a bar where there is room for one. */
export function formatLocaleTable(locales: readonly LocaleStatus[], options: TableOptions): string[] {
  if (locales.length === 0) return []
  const rows = tableRows(locales, options)
  const width = tableWidth(rows)
  if (width > options.columns) return locales.flatMap(locale => stackedLines(locale, options))
  const lines = formatTable(
    withBars(rows, locales, { ...options, room: options.columns - width - 2 }),
    'l'.padEnd(9, 'r').slice(0, rows[0]?.length),
  )
  return lines
}

function tableRows(locales: readonly LocaleStatus[], { t, paint }: TableOptions): Cell[][] {
  const states = shownStates(locales)
  const header = ['status:column.locale', ...states.map(s => `status:state.${s}`), 'status:column.good']
  const quiet = (text: string): string => paint('quiet', text)
  const rows = locales.map(status => [
    { text: status.locale },
    ...states.map(state => countCell(status.posts[state], state, paint)),
    { text: goodWords(status) },
  ])
  return [header.map(code => ({ text: t(code), paint: quiet })), ...rows, ...totalRow(locales, { t, paint })]
}

function totalRow(
  locales: readonly LocaleStatus[],
  { t, paint }: Pick<TableOptions, 't' | 'paint'>,
): Cell[][] {
  if (locales.length < 2) return []
  const sum = totals(locales)
  return [
    [{ text: t('status:all') }, ...shownStates(locales).map(state => countCell(sum[state], state, paint))],
  ]
}

function countCell(count: number, state: State, paint: Paint): Cell {
  const meaning = count === 0 ? 'quiet' : MEANING_OF[state]
  return { text: count === 0 ? '-' : String(count), paint: text => paint(meaning, text) }
}

function withBars(
  rows: Cell[][],
  locales: readonly LocaleStatus[],
  { room, paint }: TableOptions & { room: number },
): Cell[][] {
  if (room < BAR.min) return rows
  const width = Math.min(BAR.max, room)
  return rows.map((row, i) => {
    const locale = locales[i - 1]
    return locale === undefined || !hasShare(locale)
      ? row
      : [...row, { text: bar(locale.good, width), paint: text => paint('good', text) }]
  })
}

function bar(share: number, width: number): string {
  const full = Math.floor(share * width + 1e-9)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** For terminals too narrow for the table: the locale on one line, its counts below. */
function stackedLines(status: LocaleStatus, { t, paint, columns }: TableOptions): string[] {
  const { locale, posts } = status
  const states = shownStates([])
    .concat(posts.obsolete > 0 ? ['obsolete'] : [])
    .filter(state => posts[state] > 0)
  const counts = states.map(state => `${posts[state]} ${t(`status:state.${state}`)}`)
  return [
    cutEnd(`${locale}  ${goodWords(status)} ${t('status:column.good')}`, columns),
    ...wrapParts(counts, columns - 2).map(line => `  ${paint('quiet', line)}`),
  ]
}
