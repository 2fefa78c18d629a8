import { groupBy } from '../group-by.ts'
import type { Row } from './find-rows.ts'
import { matchColumns } from './match-columns.ts'
import type { SegmentBead } from './matching.ts'
import type { Links, Side } from './sides.ts'
import type { Unit } from './units.ts'

/** Cells that belong together, and columns that came or went. */
export interface CellMatch {
  readonly pairs: readonly CellPair[]
  readonly columns: readonly SegmentBead[]
  /** Indexes in `after` of paired cells in tables that have other columns now. */
  readonly redrawn: readonly number[]
}

interface CellPair {
  /** Index in `before` of the row. */
  readonly unit: number
  /** Of the segments in `before` and in `after`. */
  readonly indexes: readonly [number, number]
}

/** Pairs the cells of linked rows, column by column. */
export function matchCells(before: Side, after: Side, { targets }: Links): CellMatch {
  const rows = targets.flatMap((j, unit): RowPair[] => {
    const [a, b] = [before.units[unit], after.units[j]]
    if (a?.row === undefined || b?.row === undefined) return []
    return [{ unit, before: a, after: b, rows: [a.row, b.row] }]
  })
  const tables = groupBy(rows, ({ rows: [a, b] }) => `${a.table} ${b.table}`)
  const found = [...tables.values()].map(matchTable)
  return {
    pairs: found.flatMap(({ pairs }) => pairs),
    columns: found.flatMap(({ columns }) => columns),
    redrawn: found.flatMap(({ redrawn }) => redrawn),
  }
}

interface RowPair {
  readonly unit: number
  readonly before: Unit
  readonly after: Unit
  readonly rows: readonly [Row, Row]
}

function matchTable(rows: readonly RowPair[]): CellMatch {
  const columns = matchColumns(rows.map(pair => pair.rows))
  const known = new Set(columns)
  const cells = rows.map(({ unit, before, after }) => ({ unit, old: cellsOf(before), fresh: cellsOf(after) }))
  const pairs = cells.flatMap(({ unit, old, fresh }) => {
    const there = new Map(fresh.map(({ column, nth, index }) => [`${column} ${nth}`, index]))
    return old.flatMap(({ column, nth, index }): CellPair[] => {
      const other = there.get(`${columns[column] ?? -1} ${nth}`)
      return other === undefined ? [] : [{ unit, indexes: [index, other] }]
    })
  })
  const gone = inColumns(
    cells.flatMap(({ old }) => old.filter(({ column }) => (columns[column] ?? -1) === -1)),
  )
  const come = inColumns(cells.flatMap(({ fresh }) => fresh.filter(({ column }) => !known.has(column))))
  const beads = [
    ...gone.map(before => ({ form: 'column' as const, before, after: [] })),
    ...come.map(after => ({ form: 'column' as const, before: [], after })),
  ]
  return { pairs, columns: beads, redrawn: beads.length === 0 ? [] : pairs.map(({ indexes }) => indexes[1]) }
}

interface Cell {
  /** Of the segment. */
  readonly index: number
  readonly column: number
  /** How many segments of the same cell stand before it. */
  readonly nth: number
}

function cellsOf({ first, row }: Unit): Cell[] {
  const seen = new Map<number, number>()
  return (row?.columnOf ?? []).map((column, at) => {
    const nth = seen.get(column) ?? 0
    seen.set(column, nth + 1)
    return { index: first + at, column, nth }
  })
}

function inColumns(cells: readonly Cell[]): number[][] {
  const groups = groupBy(cells, ({ column }) => `${column}`)
  return [...groups.values()].map(group => group.map(({ index }) => index))
}
