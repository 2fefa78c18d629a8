import type { Segment } from '../../document/types.ts'
import type { Version } from '../places.ts'

/** A table's row. */
export interface Row {
  /** Number of the table in its version. */
  readonly table: number
  /** The first one of its table. */
  readonly leads: boolean
  /** The line that tells head from body follows it. */
  readonly header: boolean
  /** Texts by column; empty cells at the end left out. */
  readonly columns: readonly string[]
  /** Column of each of its segments. */
  readonly columnOf: readonly number[]
}

/**
 * The rows of all pipe tables, by the index of their first segment. A row is one line, a blank line ends a table
 * (GFM 0.29, 4.10).
 */
export function findRows({ text, segments }: Version): Map<number, Row> {
  const rows = new Map<number, Row>()
  let [table, end, last] = [-1, 0, -2]
  for (let i = 0; i < segments.length; i += 1) {
    const segment = segments[i]
    if (segment?.kind !== 'table-cell') continue
    const start = startOf(segment)
    const line = lineAround(text, start)
    const between = last === i ? text.slice(end, line.start) : '\n\n'
    const leads = !TABLE_LINES.test(between)
    if (leads) table += 1
    const first = i
    while (startOf(segments[i + 1]) < line.end) i += 1
    const members = segments.slice(first, i + 1)
    const header = DELIMITER.test(lineBehind(text, line.end))
    rows.set(first, {
      table,
      leads,
      header,
      ...readColumns(text.slice(line.start, line.end), members, line.start),
    })
    end = line.end
    last = i + 1
  }
  return rows
}

/** What may stand between two rows: the line of hyphens, or rows of nothing. */
const TABLE_LINES = /^(?:\r\n|\n|\r)(?:[ \t>]*[|:-][ \t>|:-]*(?:\r\n|\n|\r))*$/
const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t|:-]*)?$/

function startOf(segment: Segment | undefined): number {
  return segment?.ranges[0]?.start ?? Infinity
}

function lineAround(text: string, at: number): { start: number; end: number } {
  let start = at
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1
  return { start, end: lineEnd(text, at) }
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !isLineEnd(text[end])) end += 1
  return end
}

function lineBehind(text: string, end: number): string {
  const start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  return text.slice(start, lineEnd(text, start))
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

function readColumns(
  line: string,
  members: readonly Segment[],
  offset: number,
): Pick<Row, 'columns' | 'columnOf'> {
  const columns: string[] = []
  let [column, at] = [startsWithPipe(line, startOf(members[0]) - offset) ? -1 : 0, 0]
  const columnOf = members.map(member => {
    for (; at < startOf(member) - offset; at += 1) if (line[at] === '|' && line[at - 1] !== '\\') column += 1
    const place = Math.max(0, column)
    while (columns.length < place) columns.push('')
    columns[place] = columns[place] === undefined ? member.source : `${columns[place]} ${member.source}`
    return place
  })
  return { columns, columnOf }
}

/** The first pipe may be the table's edge; marks of quotes and lists may stand before it. */
function startsWithPipe(line: string, firstCell: number): boolean {
  const pipe = line.indexOf('|')
  return pipe >= 0 && pipe < firstCell && /^[\s>*+\-\d.)]*$/.test(line.slice(0, pipe))
}
