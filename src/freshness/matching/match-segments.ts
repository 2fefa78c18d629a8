import type { Version } from '../places.ts'
import { bringAlong } from './bring-along.ts'
import { findReordered, linkMembers } from './families.ts'
import { findBeads } from './find-beads.ts'
import { longestIncreasing } from '../../alignment/chain/increasing.ts'
import { knownVersion } from './known-version.ts'
import { matchEqual } from './match-equal.ts'
import { matchHeadings } from './match-headings.ts'
import { matchSimilar } from './match-similar.ts'
import { type Matching, turnMatching } from './matching.ts'
import { link, type LinkedSides, type Moves } from './sides.ts'
import { spellOut } from './spell-out.ts'
import { type Unit, unitsOf } from './units.ts'

/**
 * Matches the segments of two versions: equal ones first, in place or elsewhere, then by likeness what is left; then looks for
 * what was split or merged. Which of the versions is the newer one makes no difference to what belongs together: work is always
 * done from the shorter to the longer text.
 */
export function matchSegments(before: Version, after: Version): Matching {
  const { units, keys, keyOf, wordsOf } = knownVersion(after)
  const own = unitsOf(before)
  const older = { text: before.text, units: own, keys: own.map(keyOf) }
  const newer = { text: after.text, units, keys }
  const turned = isAhead(after.text, before.text)
  const [a, b] = turned ? [newer, older] : [older, newer]
  const sides: LinkedSides = {
    before: a,
    after: b,
    links: { targets: a.units.map(() => -1), sources: b.units.map(() => -1), equal: new Set() },
    wordsOf,
  }
  const segments = turned
    ? { before: after.segments, after: before.segments }
    : { before: before.segments, after: after.segments }
  const matching = spellOut(sides, segments, matchUnits(sides))
  return turned ? turnMatching(matching) : matching
}

/** An order of texts, for example the shorter one first. */
function isAhead(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length
}

function matchUnits(sides: LinkedSides): Moves {
  const { before, after, links } = sides
  const { targets, fixed } = matchEqual({
    before: before.keys,
    after: after.keys,
    mayMove: (i, unique) => mayMove(before.units[i], unique),
  })
  targets.forEach((j, i) => {
    if (j === -1) return
    link(links, i, j)
    links.equal.add(i)
  })
  bringAlong(before, after, links)
  linkMembers(before, after, links)
  bringAlong(before, after, links)
  matchSimilar(sides, fixed)
  matchHeadings(before, after, links)
  const beads = findBeads(sides)
  const moved = movedAmong(links.targets)
  return { moved, reordered: findReordered({ before, after }, links, moved), beads }
}

/**
 * A passage that says something by itself may change its place and stay what it is. A short one, a table's row and an
 * image's description say it of what stands beside them: elsewhere they say something else.
 */
function mayMove(unit: Unit | undefined, unique: boolean): boolean {
  if (unit === undefined) return false
  const { kind, translatable, source } = unit.segment
  if (unit.row !== undefined) return unit.row.leads
  if (!translatable || (kind === 'heading' && unique)) return true
  return kind !== 'image' && source.length >= MEANINGFUL
}

/** UTF-16 units of a text that stands for itself. */
const MEANINGFUL = 20

/** Those outside a longest run that is in the same order on both sides. */
function movedAmong(targets: readonly number[]): Set<number> {
  const linked = [...targets.keys()].filter(i => targets[i] !== -1)
  const still = longestIncreasing(linked.map(i => targets[i] ?? -1))
  if (still.length === linked.length) return new Set()
  const kept = new Set(still.map(at => linked[at]))
  return new Set(linked.filter(i => !kept.has(i)))
}
