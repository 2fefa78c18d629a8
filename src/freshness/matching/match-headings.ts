import { link, type Links, type Side } from './sides.ts'
import type { Unit } from './units.ts'

/** A section whose first segments are all new is another section. */
const MAX_STEPS = 8

/**
 * Links headings that stand above the same text: a renamed heading has often no word in common with its former self. Between
 * heading and text there may be segments that came or went.
 */
export function matchHeadings(before: Side, after: Side, links: Links): void {
  before.units.forEach((unit, i) => {
    if (!isHeading(unit) || links.targets[i] !== -1) return
    const below = firstLinked(before.units, links.targets, i)
    const j = below === undefined ? undefined : headingAbove(after.units, links.sources, below)
    if (j === undefined) return
    link(links, i, j)
    if (before.keys[i] === after.keys[j] && before.keys[i] !== -1) links.equal.add(i)
  })
}

function isHeading(unit: Unit | undefined): boolean {
  return unit?.segment.kind === 'heading'
}

/** Partner of the first linked unit below a heading, before the next one. */
function firstLinked(
  units: readonly Unit[],
  targets: readonly number[],
  heading: number,
): number | undefined {
  for (let i = heading + 1; i <= heading + MAX_STEPS && i < units.length && !isHeading(units[i]); i += 1)
    if (targets[i] !== -1) return targets[i]
  return undefined
}

/** The free heading above a unit with nothing linked between. */
function headingAbove(units: readonly Unit[], sources: readonly number[], below: number): number | undefined {
  for (let j = below - 1; j >= below - MAX_STEPS && j >= 0 && sources[j] === -1; j -= 1)
    if (isHeading(units[j])) return j
  return undefined
}
