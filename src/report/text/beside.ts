import type { Paint } from '../words.ts'
import { cells } from './cells.ts'
import { padEnd } from './pad-end.ts'

/** A row that begins with what may not be cut; `lines` gives the rest for a number of terminal cells. */
export interface Row {
  readonly start: string
  readonly lines: (width: number) => readonly string[]
}

/** Fewer cells than these beside the widest start, and texts go below. */
const ROOM = 24

/** Rows of two columns that fit into `width` cells; where the second would be narrow, it stands below the first. */
export function besideStarts(
  rows: readonly Row[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const indent = Math.max(0, ...rows.map(({ start }) => cells(start))) + 2
  return rows.flatMap(({ start, lines }) => {
    if (width - indent < ROOM) return [paint('quiet', start), ...lines(width - 2).map(line => `  ${line}`)]
    const [first = '', ...more] = lines(width - indent)
    const second = ' '.repeat(indent)
    return [
      `${paint('quiet', padEnd(start, indent - 2))}  ${first}`.trimEnd(),
      ...more.map(line => second + line),
    ]
  })
}
