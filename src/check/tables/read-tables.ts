import { lineOf } from '../../document/position.ts'
import type { Document, Range, Segment } from '../../document/types.ts'

/** One row of a table. */
interface Row {
  /** Of its line, without containers' marks and its end; UTF-16 offsets into the text. */
  readonly range: Range
  /** How many cells are written in it. */
  readonly cells: number
}

/** A table (GFM 0.29, 4.10). */
export interface Table {
  readonly cells: readonly Segment[]
  readonly header: Row
  readonly body: readonly Row[]
}

/** Tables of a document, in its order. */
export function readTables({ text, segments }: Pick<Document, 'text' | 'segments'>): Table[] {
  const cells = segments.filter(({ kind }) => kind === 'table-cell')
  if (cells.length === 0) return []
  const line = lineOf(text)
  const lines = linesOf(text)
  const byLine = new Map<number, Segment[]>()
  for (const cell of cells) {
    const at = line(cell.ranges[0]?.start ?? 0) - 1
    byLine.set(at, [...(byLine.get(at) ?? []), cell])
  }
  const headers = [...byLine.keys()].filter(at => isDashes(lines[at + 1]?.text ?? ''))
  return headers.flatMap(at => tableAt(at, { lines, byLine }) ?? [])
}

/** Whether a line is the one between head and body. */
export function isDashes(line: string): boolean {
  return DELIMITER.test(line)
}

const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

interface Line {
  readonly start: number
  readonly text: string
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map(line => {
    const own = { start, text: line.replace(/\r$/, '') }
    start += line.length + 1
    return own
  })
}

interface Found {
  readonly lines: readonly Line[]
  readonly byLine: ReadonlyMap<number, readonly Segment[]>
}

function tableAt(at: number, { lines, byLine }: Found): Table | undefined {
  const header = rowOf(lines[at])
  if (header === undefined) return undefined
  const body: Row[] = []
  const cells = [...(byLine.get(at) ?? [])]
  for (let next = at + 2; isRow(next, { lines, byLine }); next += 1) {
    const row = rowOf(lines[next])
    if (row !== undefined) body.push(row)
    cells.push(...(byLine.get(next) ?? []))
  }
  return { cells, header, body }
}

/** A row whose cells are all empty has no segments. */
function isRow(at: number, { lines, byLine }: Found): boolean {
  const { text = '' } = lines[at] ?? {}
  return byLine.has(at) || /^[ \t>]*\|.*\|[ \t]*$/.test(text)
}

function rowOf(line: Line | undefined): Row | undefined {
  if (line === undefined) return undefined
  const lead = /^[ \t>]*/.exec(line.text)?.[0].length ?? 0
  const inner = line.text.slice(lead).trimEnd()
  return {
    range: { start: line.start + lead, end: line.start + lead + inner.length },
    cells: countCells(inner),
  }
}

/** How many cells are written in a line. */
export function countCells(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.replaceAll(/\\[^]/g, '').split('|').length
}
