import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment } from '../../document/types.ts'
import { wholeOf } from '../place-of.ts'
import { countCells, isDashes, readTables, type Table } from '../tables/read-tables.ts'
import type { Checked, Rule, RuleFinding } from '../types.ts'

/** Tables with other columns or rows than in the source, and rows with more cells than the head has columns, which no reader sees. */
export const tables: Rule = {
  id: 'tables',
  severity: 'error',
  isDefault: true,
  find: checked => {
    const theirs = readTables(checked.target)
    return [
      ...findBroken(checked),
      ...pairsOf(checked, theirs).flatMap(([source, target]) => [
        ...compareColumns(source, target),
        ...compareRows(source, target),
        ...findOverlong(source, target),
      ]),
    ]
  },
}

/** Rows that the parser left as text, since the head and the row of dashes below it differ in their cells. */
function findBroken({ source, target }: Checked): RuleFinding[] {
  if (textRows(source).length > 0) return []
  return textRows(target).map(({ segment, head, dashes }) => ({
    message: { code: 'check:tables.broken', params: { found: head, expected: dashes } },
    range: wholeOf(segment),
  }))
}

function textRows({ segments }: Document): { segment: Segment; head: number; dashes: number }[] {
  return segments.flatMap(segment => {
    if (segment.kind === 'code' || !segment.source.includes('|')) return []
    const lines = segment.source.split('\n')
    const at = lines.findIndex((line, i) => i > 0 && isDashes(line) && lines[i - 1]?.includes('|') === true)
    return at === -1
      ? []
      : [{ segment, head: countCells(lines[at - 1] ?? ''), dashes: countCells(lines[at] ?? '') }]
  })
}

/** Each table of the target with the one of the source that most of its cells translate. */
function pairsOf(checked: Checked, theirs: readonly Table[]): [Table, Table][] {
  if (theirs.length === 0) return []
  const { source, beads } = checked
  const tableOf = new Map(
    readTables(source).flatMap(table => table.cells.map(cell => [cell, table] as const)),
  )
  const answers = answersOf(beads)
  return theirs.flatMap(target => {
    const votes = new Map<Table, number>()
    for (const cell of target.cells.flatMap(cell => answers.get(cell) ?? [])) {
      const table = tableOf.get(cell)
      if (table !== undefined) votes.set(table, (votes.get(table) ?? 0) + 1)
    }
    const best = [...votes].toSorted((a, b) => b[1] - a[1])[0]
    return best === undefined ? [] : [[best[0], target] as [Table, Table]]
  })
}

function answersOf(beads: readonly Bead[]): ReadonlyMap<Segment, readonly Segment[]> {
  return new Map(beads.flatMap(({ source, target }) => target.map(segment => [segment, source] as const)))
}

function compareColumns({ header: own }: Table, { header }: Table): RuleFinding[] {
  if (own.cells === header.cells) return []
  const message = { code: 'check:tables.columns', params: { found: header.cells, expected: own.cells } }
  return [{ message, range: header.range, sourceRange: own.range }]
}

function compareRows(own: Table, { header, body }: Table): RuleFinding[] {
  if (own.body.length === body.length) return []
  const message = { code: 'check:tables.rows', params: { found: body.length, expected: own.body.length } }
  const range = { start: header.range.start, end: (body.at(-1) ?? header).range.end }
  const sourceRange = { start: own.header.range.start, end: (own.body.at(-1) ?? own.header).range.end }
  return [{ message, range, sourceRange, severity: 'warning' }]
}

function findOverlong(own: Table, { header, body }: Table): RuleFinding[] {
  if (own.body.some(({ cells }) => cells > own.header.cells)) return []
  return body
    .filter(({ cells }) => cells > header.cells)
    .map(({ cells, range }) => ({
      message: { code: 'check:tables.cells', params: { found: cells, expected: header.cells } },
      range,
    }))
}
