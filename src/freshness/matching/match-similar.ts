import { groupBy } from '../group-by.ts'
import { type Bag, withoutBoilerplate } from './bag.ts'
import { matchFamilies } from './families.ts'
import { groupOf, isNamed } from './group.ts'
import { searchWords } from './search-words.ts'
import { link, type LinkedSides, type Links } from './sides.ts'
import { commonEnds, similarity } from './similarity.ts'
import type { Unit } from './units.ts'

interface Placed {
  readonly index: number
  readonly unit: Unit
  /** Number of fixed points before it. */
  readonly gap: number
  readonly group: string
  /** Within it a unit is looked for first: its name, or its gap and group. */
  readonly place: string
}

interface Item extends Placed {
  readonly bag: Bag
}

interface Candidate {
  readonly before: Item
  readonly after: Item
  readonly score: number
  /** How far apart they stand, counted from the middle of those that are looked at. */
  readonly distance: number
}

/** Share of equal beginning and end that makes an edit of the only two units in a gap. */
const ALONE = 0.6
/** Likeness that makes an edit of two units in the same gap; code may change more and stay the same example. */
const SAME_GAP = 0.5
const SAME_GAP_CODE = 0.4
/** One word in common makes no edit of two words. */
const SAME_GAP_SHORT = 0.6
const FEW_WORDS = 4
/** Likeness that makes an edit of two members of the same list or table: both changed and moved. */
const SIBLINGS = 0.6
/** The same in different places. */
const ELSEWHERE = 0.75
/** A heading and what is none are rarely the same. */
const OTHER_KIND = 0.8
/** In a gap of at most so many pairs each pair is looked at; in a larger one those that share rare words. */
const MAX_PAIRS = 256

/**
 * Links left-over units that are versions of each other: by name where they have one, then by likeness within each gap
 * between fixed points, among the members of a list or table, and across the document. `fixed` has the indexes in `after` of
 * what stayed in place.
 */
export function matchSimilar(sides: LinkedSides, fixed: ReadonlySet<number>): void {
  const { before, after, links, wordsOf } = sides
  const old = leftovers(before.units, links.targets, index => fixed.has(links.targets[index] ?? -1))
  const now = leftovers(after.units, links.sources, index => fixed.has(index))
  matchAlone(old, now, links)
  const a = old.filter(({ index }) => links.targets[index] === -1)
  const b = now.filter(({ index }) => links.sources[index] === -1)
  if (a.length === 0 || b.length === 0) return
  const weighed = (placed: Placed): Item => ({ ...placed, bag: wordsOf(placed.unit.segment.source) })
  const all: Round = { before: a.map(weighed), after: b.map(weighed), links, least: leastHere }
  matchPlaces(all, [placeOf, placeOf])
  matchSiblings(all, matchFamilies(before, after, links))
  matchElsewhere(all)
}

/** Units without a partner, and how many of those that stayed in place stand before them. */
function leftovers(
  units: readonly Unit[],
  partners: readonly number[],
  isFixed: (index: number) => boolean,
): Placed[] {
  const left: Placed[] = []
  let gap = 0
  units.forEach((unit, index) => {
    if (partners[index] !== -1) gap += isFixed(index) ? 1 : 0
    else {
      const group = groupOf(unit.segment)
      left.push({ index, unit, gap, group, place: isNamed(group) ? group : `${gap} ${group}` })
    }
  })
  return left
}

/**
 * The cheap and common case: one unit in a gap became one that begins and ends like it. A code block became any other,
 * so that the comments in it are compared.
 */
function matchAlone(before: readonly Placed[], after: readonly Placed[], links: Links): void {
  const there = groupBy(after, placeOf)
  for (const [place, [one, ...more]] of groupBy(before, placeOf)) {
    const [other, ...others] = there.get(place) ?? []
    if (one === undefined || other === undefined || more.length + others.length > 0) continue
    const same = isNamed(one.group) || one.group === 'code' || commonEnds(textOf(one), textOf(other)) >= ALONE
    if (same) link(links, one.index, other.index)
  }
}

function textOf({ unit }: Placed): string {
  return withoutBoilerplate(unit.segment.source)
}

function placeOf({ place }: Placed): string {
  return place
}

interface Round {
  readonly before: readonly Item[]
  readonly after: readonly Item[]
  readonly links: Links
  /** Likeness that makes an edit. */
  readonly least: (before: Item, after: Item) => number
}

function leastHere({ group, unit, bag }: Item, other: Item): number {
  if (group === 'code') return SAME_GAP_CODE
  if (unit.row !== undefined) return SAME_GAP
  return Math.min(bag.size, other.bag.size) < FEW_WORDS ? SAME_GAP_SHORT : SAME_GAP
}

function matchPlaces(
  { before, after, links, least }: Round,
  [nameBefore, nameAfter]: readonly [(item: Item) => string, (item: Item) => string],
): void {
  const here = groupBy(after, nameAfter)
  for (const [place, group] of groupBy(before, nameBefore)) {
    matchRound({ before: group, after: here.get(place) ?? [], links, least })
  }
}

function matchSiblings(all: Round, families: ReadonlyMap<number, number>): void {
  if (families.size === 0) return
  const isMember = ({ unit: { family } }: Item): boolean => family !== -1
  const { before, after, links } = onlyFree(all)
  const round = {
    before: before.filter(isMember),
    after: after.filter(isMember),
    links,
    least: () => SIBLINGS,
  }
  matchPlaces(round, [
    ({ unit, group }) => `${families.get(unit.family)} ${group}`,
    ({ unit, group }) => `${unit.family} ${group}`,
  ])
}

function matchElsewhere(all: Round): void {
  const mayMove = ({ unit, group, bag }: Item): boolean =>
    unit.row === undefined && !isNamed(group) && bag.size >= FEW_WORDS
  const { before, after, links } = onlyFree(all)
  const round = {
    before: before.filter(mayMove),
    after: after.filter(mayMove),
    links,
    least: () => ELSEWHERE,
  }
  matchPlaces(round, [({ group }) => group, ({ group }) => group])
}

function onlyFree({ before, after, links }: Round): Pick<Round, 'before' | 'after' | 'links'> {
  return {
    before: before.filter(({ index }) => links.targets[index] === -1),
    after: after.filter(({ index }) => links.sources[index] === -1),
    links,
  }
}

/** Links the items of one round, best likeness first, then the nearest. */
function matchRound({ before, after, links, least }: Round): void {
  if (before.length === 0 || after.length === 0) return
  const few = before.length * after.length <= MAX_PAIRS
  const candidatesOf = few ? () => after : searchWords(after)
  const ranks = new Map(after.map((item, rank) => [item, rank / after.length]))
  const candidates = before.flatMap((item, at) => {
    const rank = at / before.length
    return candidatesOf(item.bag, rank).flatMap((other): Candidate[] => {
      const score = likeness(item, other) + Number(isNamed(item.group))
      const distance = Math.abs(rank - (ranks.get(other) ?? 0))
      return score < least(item, other) ? [] : [{ before: item, after: other, score, distance }]
    })
  })
  for (const { before, after } of candidates.sort(byScore)) {
    if (links.targets[before.index] === -1 && links.sources[after.index] === -1)
      link(links, before.index, after.index)
  }
}

function likeness({ unit: a, bag }: Item, { unit: b, bag: other }: Item): number {
  const score = similarity(bag, other)
  if (a.row !== undefined && b.row !== undefined)
    return Math.max(score, equalCells(a.row.columns, b.row.columns))
  return (a.segment.kind === 'heading') === (b.segment.kind === 'heading') ? score : score * OTHER_KIND
}

/** Share of equal cells; the first one names the row. */
function equalCells(a: readonly string[], b: readonly string[]): number {
  const same = a.filter((cell, column) => cell !== '' && cell === b[column]).length
  const share = same / Math.max(a.length, b.length, 1)
  return a[0] !== '' && a[0] === b[0] ? Math.max(share, SIBLINGS) : share
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.distance - b.distance || a.before.index - b.before.index
}
