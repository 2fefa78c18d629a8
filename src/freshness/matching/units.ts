import type { Segment } from '../../document/types.ts'
import type { Version } from '../places.ts'
import { findRows } from './find-rows.ts'
import type { Row } from './find-rows.ts'
import { listNumbers } from './list-numbers.ts'

/** What is matched as a whole: a segment, or a table's row with all that is cut from it. */
export interface Unit {
  /** Index of its first segment. */
  readonly first: number
  /** Number of its segments. */
  readonly size: number
  /** What stands for it; a row's has the texts of all cells. */
  readonly segment: Segment
  /** Number of the list or table that it is a member of, -1 for none; unlike any other's in the same version. */
  readonly family: number
  /** Cut out of the segment before it, as an image's description is. */
  readonly inner: boolean
  readonly row?: Row
}

/** The units of a version in the order of the text. */
export function unitsOf(version: Version): Unit[] {
  const { segments } = version
  const rows = segments.some(({ kind }) => kind === 'table-cell') ? findRows(version) : new Map<number, Row>()
  const lists = listNumbers(segments)
  const units: Unit[] = []
  let end = 0
  for (let first = 0; first < segments.length; first += units.at(-1)?.size ?? 1) {
    const segment = segments[first]
    if (segment === undefined) break
    const row = rows.get(first)
    const inner = (segment.ranges[0]?.start ?? 0) < end
    end = Math.max(end, segment.ranges.at(-1)?.end ?? 0)
    units.push(
      row === undefined
        ? { first, size: 1, segment, family: lists[first] ?? -1, inner }
        : {
            first,
            size: row.columnOf.length,
            segment: wholeRow(segments, first, row),
            family: -2 - row.table,
            inner,
            row,
          },
    )
  }
  return units
}

function wholeRow(segments: readonly Segment[], first: number, row: Row): Segment {
  const members = segments.slice(first, first + row.columnOf.length)
  const [cell] = members
  if (cell === undefined) throw new RangeError(`no segment ${first}`)
  const translatable = members.some(member => member.translatable)
  return { ...cell, source: row.columns.join(' | '), translatable }
}
