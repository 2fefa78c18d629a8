import { longestIncreasing } from '../../alignment/chain/increasing.ts'
import { link, type Links, type Side } from './sides.ts'
import type { Unit } from './units.ts'

/**
 * Which list or table of `before` is which of `after`, by number: the one with which it has most members in common, if that
 * holds for both.
 */
export function matchFamilies(before: Side, after: Side, { targets }: Links): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  targets.forEach((j, i) => {
    const [a, b] = [before.units[i]?.family ?? -1, after.units[j]?.family ?? -1]
    if (a === -1 || b === -1) return
    const votes = counts.get(a) ?? new Map<number, number>()
    counts.set(a, votes.set(b, (votes.get(b) ?? 0) + 1))
  })
  const best = new Map<number, [number, number]>()
  for (const [a, votes] of counts)
    for (const [b, n] of votes) if (n > (best.get(b)?.[1] ?? 0)) best.set(b, [a, n])
  const pairs = new Map<number, number>()
  for (const [a, votes] of counts) {
    const [choice = -1] = [...votes].sort((x, y) => y[1] - x[1])[0] ?? []
    if (best.get(choice)?.[0] === a) pairs.set(a, choice)
  }
  return pairs
}

/** Links equal members of the same list or table, first with first: however short, among its siblings it is itself. */
export function linkMembers(before: Side, after: Side, links: Links): void {
  const families = matchFamilies(before, after, links)
  if (families.size === 0) return
  const free = new Map<string, number[]>()
  for (let j = after.units.length - 1; j >= 0; j -= 1) {
    const { family = -1 } = after.units[j] ?? {}
    if (family === -1 || links.sources[j] !== -1 || after.keys[j] === -1) continue
    const name = `${family} ${after.keys[j]}`
    const list = free.get(name)
    if (list === undefined) free.set(name, [j])
    else list.push(j)
  }
  before.units.forEach(({ family }, i) => {
    if (family === -1 || links.targets[i] !== -1) return
    const j = free.get(`${families.get(family)} ${before.keys[i]}`)?.pop()
    if (j === undefined) return
    link(links, i, j)
    links.equal.add(i)
  })
}

/**
 * Indexes in `before` of members that changed their place among their siblings: those that moved while others stayed, or,
 * where all moved, those outside of the longest run that is still in order.
 */
export function findReordered(
  { before, after }: { readonly before: Side; readonly after: Side },
  links: Links,
  moved: ReadonlySet<number>,
): Set<number> {
  const families = moved.size === 0 ? new Map<number, number>() : matchFamilies(before, after, links)
  const members = new Map<number, number[]>()
  links.targets.forEach((j, i) => {
    const [unit, partner] = [before.units[i], after.units[j]]
    if (unit === undefined || partner === undefined || !isMember(unit) || !isMember(partner)) return
    if (families.get(unit.family) !== partner.family) return
    const list = members.get(unit.family)
    if (list === undefined) members.set(unit.family, [i])
    else list.push(i)
  })
  return new Set([...members.values()].flatMap(list => reorderedAmong(list, links, moved)))
}

function isMember({ row, segment: { kind } }: Unit): boolean {
  return row !== undefined || kind === 'list-item'
}

function reorderedAmong(list: readonly number[], { targets }: Links, moved: ReadonlySet<number>): number[] {
  if (list.some(i => !moved.has(i))) return list.filter(i => moved.has(i))
  const still = new Set(longestIncreasing(list.map(i => targets[i] ?? -1)))
  return list.filter((_, at) => !still.has(at))
}
