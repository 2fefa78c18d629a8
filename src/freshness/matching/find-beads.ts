import { findShifts } from './find-shifts.ts'
import { covers, isPart } from './parts.ts'
import { isProse, outerNeighbour, proseNeighbour } from './prose-neighbours.ts'
import type { LinkedSides, Side, UnitBead } from './sides.ts'

const MAX_MEMBERS = 4

/**
 * Finds passages that were split, merged, or gave a sentence to their neighbour, among what has no partner and what changed.
 * Takes constant time for each of those.
 */
export function findBeads(sides: LinkedSides): UnitBead[] {
  const beads = [...grownBeads(sides), ...crumbled(sides), ...crumbled(mirror(sides)).map(turn)]
  const used = { before: new Set<number>(), after: new Set<number>() }
  const whole = beads.filter(bead => claim(bead, used))
  return [...whole, ...findShifts(sides).filter(bead => claim(bead, used))]
}

interface Used {
  readonly before: Set<number>
  readonly after: Set<number>
}

function claim({ before, after }: UnitBead, used: Used): boolean {
  if (before.some(i => used.before.has(i)) || after.some(j => used.after.has(j))) return false
  for (const i of before) used.before.add(i)
  for (const j of after) used.after.add(j)
  return true
}

function mirror({ before, after, links, wordsOf }: LinkedSides): LinkedSides {
  const { targets, sources, equal } = links
  return { before: after, after: before, links: { targets: sources, sources: targets, equal }, wordsOf }
}

function turn({ before, after }: UnitBead): UnitBead {
  return { before: after, after: before }
}

/** A changed passage takes in a free neighbour whose words it lost or won. */
function grownBeads(sides: LinkedSides): UnitBead[] {
  return sides.links.targets.flatMap((j, i) => {
    if (j === -1 || sides.links.equal.has(i) || !isProse(sides.before.units[i])) return []
    const pair = { before: [i], after: [j] }
    const wider = growAfter(sides, pair, MAX_MEMBERS)
    const room = [MAX_MEMBERS, 2, 1][wider.after.length - 1] ?? 1
    const bead = turn(growAfter(mirror(sides), turn(wider), room))
    return bead.before.length + bead.after.length > 2 ? [bead] : []
  })
}

function growAfter(sides: LinkedSides, { before, after }: UnitBead, room: number): UnitBead {
  const whole = textsOf(sides.before, before).map(sides.wordsOf)
  let members = [...after]
  for (const step of [1, -1] as const) {
    while (members.length < room) {
      const next = proseNeighbour(sides.after, members.at(step === 1 ? -1 : 0) ?? -1, step)
      if (next === -1 || sides.links.sources[next] !== -1) break
      const [part] = textsOf(sides.after, [next]).map(sides.wordsOf)
      const others = textsOf(sides.after, members).map(sides.wordsOf)
      if (part === undefined || !isPart(part, whole, others)) break
      members = step === 1 ? [...members, next] : [next, ...members]
    }
  }
  return { before, after: members }
}

function textsOf({ units }: Side, members: readonly number[]): string[] {
  return members.map(index => units[index]?.segment.source ?? '')
}

/** A passage without a partner whose text is in the free neighbours that stand in its place. */
function crumbled(sides: LinkedSides): UnitBead[] {
  const { before, after, links } = sides
  return links.targets.flatMap((j, i) => {
    if (j !== -1 || !isProse(before.units[i])) return []
    const first = placeOf(sides, i)
    if (first === -1 || links.sources[first] !== -1 || !isProse(after.units[first])) return []
    const whole = textsOf(before, [i]).map(sides.wordsOf)
    const [start] = textsOf(after, [first]).map(sides.wordsOf)
    if (start === undefined || !isPart(start, whole, [])) return []
    const bead = growAfter(sides, { before: [i], after: [first] }, MAX_MEMBERS)
    const parts = textsOf(after, bead.after).map(sides.wordsOf)
    return parts.length > 1 && covers(parts, whole) ? [bead] : []
  })
}

/** The unit behind the partner of the one before it. */
function placeOf({ before, after, links }: LinkedSides, i: number): number {
  const previous = outerNeighbour(before, i, -1)
  if (previous === -1) return outerNeighbour(after, -1, 1)
  const partner = links.targets[previous] ?? -1
  return partner === -1 ? -1 : outerNeighbour(after, partner, 1)
}
