import { cells } from './cells.ts'

/** One cell: what is shown, and what is painted over it after it was measured. */
export interface Cell {
  readonly text: string
  readonly paint?: (text: string) => string
}

/** Lines of a table whose columns line up in terminal cells, two spaces apart; `r` aligns a column right. */
export function formatTable(rows: readonly (readonly Cell[])[], alignment: string): string[] {
  const widths = columnWidths(rows)
  return rows.map(row =>
    row
      .map((cell, i) => padded(cell, widths[i] ?? 0, alignment[i] === 'r'))
      .join('  ')
      .trimEnd(),
  )
}

/** Cells that the widest line of the table takes. */
export function tableWidth(rows: readonly (readonly Cell[])[]): number {
  const widths = columnWidths(rows)
  return widths.reduce((sum, width) => sum + width, 0) + 2 * Math.max(0, widths.length - 1)
}

function columnWidths(rows: readonly (readonly Cell[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) row.forEach(({ text }, i) => (widths[i] = Math.max(widths[i] ?? 0, cells(text))))
  return widths
}

function padded({ text, paint }: Cell, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - cells(text)))
  const shown = paint === undefined ? text : paint(text)
  return right ? space + shown : shown + space
}
