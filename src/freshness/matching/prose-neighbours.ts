import type { Side } from './sides.ts'
import type { Unit } from './units.ts'

/** Index of the unit that stands before (`-1`) or behind (`1`) another in the text, past what is cut out of it; -1 for none. */
export function outerNeighbour({ units }: Side, index: number, step: 1 | -1): number {
  let at = index + step
  while (units[at]?.inner === true) at += step
  return units[at] === undefined ? -1 : at
}

/**
 * The same, but only for prose beside prose with nothing between them that a reader sees but the marks of quotes, lists and
 * headings: such neighbours may be one paragraph in another version.
 */
export function proseNeighbour(side: Side, index: number, step: 1 | -1): number {
  const at = outerNeighbour(side, index, step)
  if (at === -1 || !isProse(side.units[index]) || !isProse(side.units[at])) return -1
  const [first, second] = step === 1 ? [index, at] : [at, index]
  const start = side.units[first]?.segment.ranges.at(-1)?.end ?? 0
  const end = side.units[second]?.segment.ranges[0]?.start ?? 0
  return ONLY_MARKS.test(side.text.slice(start, end)) ? at : -1
}

/** Running text that a translator sees. */
export function isProse(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.segment.translatable && PROSE.has(unit.segment.kind) && !unit.inner
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'heading'])
/** White space, and at the start of a line `>`, bullets, numbers, task marks, `#`. */
const ONLY_MARKS =
  /^[ \t]*(?:(?:\r\n|\n|\r)(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[[ xX]\](?=[ \t])|#{1,6}(?=[ \t])))*[ \t]*)*$/
