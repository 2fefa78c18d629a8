import { groupBy } from './group-by.ts'
import type { Segment } from '../document/types.ts'
import { groupOf, isNamed } from './group.ts'
import { commonEnds, similarity, weigh, weightsOf } from './similarity.ts'
import type { Bag, WeighedBag } from './similarity.ts'
import { searchWords } from './search-words.ts'

/** A segment left over by `matchEqual`: its index, and the number of fixed points before it. */
export interface Leftover {
  readonly index: number
  readonly gap: number
  readonly segment: Segment
}

interface Leftovers {
  readonly before: readonly Leftover[]
  readonly after: readonly Leftover[]
}

interface Placed extends Leftover {
  readonly group: string
  /** Within it a segment is looked for first: its name, or its gap and group. */
  readonly place: string
}

interface Item extends Placed {
  readonly bag: WeighedBag
}

interface Candidate {
  readonly before: Item
  readonly after: Item
  readonly score: number
}

interface Round {
  readonly before: readonly Item[]
  readonly after: readonly Item[]
  readonly weights: ReadonlyMap<string, number>
  readonly pairs: Map<number, number>
}

/** Share of equal beginning and end that makes an edit of the only two segments in a gap. */
const ALONE = 0.6
/** Likeness that makes an edit of two segments in the same gap; code may change more and stay the same example. */
const SAME_GAP = 0.5
const SAME_GAP_CODE = 0.4
/** Likeness that makes an edit of two segments in different places: both changed and moved. */
const ELSEWHERE = 0.75
const MIN_WORDS_ELSEWHERE = 4
/** In a gap of at most so many pairs each pair is looked at; in a larger one those that share rare words. */
const MAX_PAIRS = 1_024

/**
 * Pairs left-over segments that are versions of each other, index in `before` → index in `after`: by name where segments
 * have one, then by likeness within each gap between fixed points, then across the document.
 */
export function matchSimilar(
  { before, after }: Leftovers,
  wordsOf: (segment: Segment) => Bag,
): Map<number, number> {
  const [old, now] = [before.map(place), after.map(place)]
  const pairs = matchAlone(old, now)
  const taken = new Set(pairs.values())
  const a = old.filter(({ index }) => !pairs.has(index))
  const b = now.filter(({ index }) => !taken.has(index))
  if (a.length === 0 || b.length === 0) return pairs
  const weights = weightsOf([...a, ...b].map(({ segment }) => wordsOf(segment)))
  const weighed = (placed: Placed): Item => ({ ...placed, bag: weigh(wordsOf(placed.segment), weights) })
  const all = { before: a.map(weighed), after: b.map(weighed), weights, pairs }
  matchPlaces(all)
  matchElsewhere(all)
  return pairs
}

function place({ index, gap, segment }: Leftover): Placed {
  const group = groupOf(segment)
  return { index, gap, segment, group, place: isNamed(group) ? group : `${gap} ${group}` }
}

/**
 * The cheap and common case: one segment in a gap became one that begins and ends like it. A code block became any other,
 * so that the comments in it are compared.
 */
function matchAlone(before: readonly Placed[], after: readonly Placed[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const there = groupBy(after, placeOf)
  for (const [place, [one, ...more]] of groupBy(before, placeOf)) {
    const [other, ...others] = there.get(place) ?? []
    if (one === undefined || other === undefined || more.length + others.length > 0) continue
    const same =
      isNamed(one.group) ||
      one.group === 'code' ||
      commonEnds(one.segment.source, other.segment.source) >= ALONE
    if (same) pairs.set(one.index, other.index)
  }
  return pairs
}

function placeOf({ place }: Placed): string {
  return place
}

function matchPlaces({ before, after, weights, pairs }: Round): void {
  const here = groupBy(after, placeOf)
  for (const [place, group] of groupBy(before, placeOf)) {
    matchRound({ before: group, after: here.get(place) ?? [], weights, pairs })
  }
}

function matchElsewhere({ before, after, weights, pairs }: Round): void {
  const taken = new Set(pairs.values())
  const isLong = (item: Item): boolean => !isNamed(item.group) && item.bag.size >= MIN_WORDS_ELSEWHERE
  const there = groupBy(
    after.filter(item => !taken.has(item.index) && isLong(item)),
    item => item.group,
  )
  const left = before.filter(item => !pairs.has(item.index) && isLong(item))
  for (const [name, group] of groupBy(left, item => item.group)) {
    matchRound({ before: group, after: there.get(name) ?? [], weights, pairs })
  }
}

/** Pairs the items of one round, best likeness first. */
function matchRound({ before, after, weights, pairs }: Round): void {
  if (before.length === 0 || after.length === 0) return
  const few = before.length * after.length <= MAX_PAIRS
  const candidatesOf = few ? () => after : searchWords(after, weights)
  const candidates = before.flatMap((item, rank) =>
    candidatesOf(item.bag, rank / before.length).flatMap(other => judge(item, other, weights)),
  )
  const taken = new Set<number>()
  for (const { before, after } of candidates.sort(byScore)) {
    if (pairs.has(before.index) || taken.has(after.index)) continue
    pairs.set(before.index, after.index)
    taken.add(after.index)
  }
}

function judge(before: Item, after: Item, weights: ReadonlyMap<string, number>): Candidate[] {
  if (isNamed(before.group)) return [{ before, after, score: 1 }]
  const here = before.group === 'code' ? SAME_GAP_CODE : SAME_GAP
  const score = similarity(before.bag, after.bag, weights)
  return score < (before.gap === after.gap ? here : ELSEWHERE) ? [] : [{ before, after, score }]
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || displacement(a) - displacement(b) || a.before.index - b.before.index
}

function displacement({ before, after }: Candidate): number {
  return Math.abs(before.index - after.index)
}
