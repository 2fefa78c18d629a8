import type { Row } from './find-rows.ts'

/** More cells than this are compared column by column. */
const MAX_CELLS = 100_000
/** What two columns without an equal cell are worth: more than none. */
const LITTLE = 0.01
/** The cell at the head names the column. */
const HEAD = 3

/**
 * Which column of a table is which in its newer version, -1 for none: an order-preserving alignment by equal cells in the rows
 * that belong together.
 */
export function matchColumns(rows: readonly (readonly [Row, Row])[]): number[] {
  const [n, m] = [widthOf(rows.map(([row]) => row)), widthOf(rows.map(([, row]) => row))]
  const head = rows.find(([row]) => row.header)
  const sameHead = head !== undefined && head[0].columns.every((cell, c) => cell === head[1].columns[c])
  if ((n === m && (sameHead || head === undefined)) || n * m * rows.length > MAX_CELLS)
    return Array.from({ length: n }, (_, c) => (c < m ? c : -1))
  return align(n, m, rows)
}

function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { columns }) => Math.max(most, columns.length), 0)
}

function align(n: number, m: number, rows: readonly (readonly [Row, Row])[]): number[] {
  const gain = (c: number, d: number): number =>
    LITTLE + rows.reduce((sum, pair) => sum + agree(pair, c, d), 0)
  const gains = Array.from({ length: n }, (_, c) => Array.from({ length: m }, (_, d) => gain(c, d)))
  const best = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, () => 0))
  const at = (c: number, d: number): number => best[c]?.[d] ?? 0
  for (let c = n - 1; c >= 0; c -= 1)
    for (let d = m - 1; d >= 0; d -= 1) {
      const row = best[c]
      if (row !== undefined)
        row[d] = Math.max(at(c + 1, d), at(c, d + 1), at(c + 1, d + 1) + (gains[c]?.[d] ?? 0))
    }
  const columns = Array.from({ length: n }, () => -1)
  for (let c = 0, d = 0; c < n && d < m;) {
    if (at(c, d) === at(c + 1, d + 1) + (gains[c]?.[d] ?? 0)) columns[c++] = d++
    else if (at(c, d) === at(c + 1, d)) c += 1
    else d += 1
  }
  return columns
}

function agree([before, after]: readonly [Row, Row], c: number, d: number): number {
  const cell = before.columns[c] ?? ''
  if (cell === '' || cell !== after.columns[d]) return 0
  return before.header ? HEAD : 1
}
