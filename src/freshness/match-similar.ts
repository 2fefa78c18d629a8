import type { Segment } from '../document/types.ts'
import { groupOf, isNamed } from './group.ts'
import { bagOf, similarity } from './similarity.ts'
import type { Bag } from './similarity.ts'

/** A segment left over by `matchEqual`: its index, and the number of fixed points before it. */
export interface Leftover {
  readonly index: number
  readonly gap: number
  readonly segment: Segment
}

/** Likeness that makes an edit of two segments in the same gap; code may change more and stay the same example. */
const SAME_GAP = 0.5
const SAME_GAP_CODE = 0.4
/** Likeness that makes an edit of two segments in different places: both changed and moved. */
const ELSEWHERE = 0.75
const MIN_WORDS_ELSEWHERE = 4
/** Words in more segments than this are not used for finding candidates, so that the search stays linear. */
const MAX_POSTINGS = 64
/** So many candidates are looked at closely: those with the most words in common, and all in a gap as small as this. */
const MAX_CANDIDATES = 8
/** What staying in place counts for, when two candidates are about equally like. */
const PLACE_BONUS = 0.1

interface Item extends Leftover {
  readonly group: string
  readonly bag: Bag
}

interface Candidate {
  readonly before: Item
  readonly after: Item
  readonly score: number
}

interface Index {
  readonly byWord: ReadonlyMap<string, readonly Item[]>
  readonly byPlace: ReadonlyMap<string, readonly Item[]>
  /** Rare words weigh more. */
  readonly weightOf: (word: string) => number
}

/** Pairs left-over segments that are versions of each other: index in `before` → index in `after`, best likeness first. */
export function matchSimilar(before: readonly Leftover[], after: readonly Leftover[]): Map<number, number> {
  const [a, b] = [before.map(itemOf), after.map(itemOf)]
  const index = buildIndex(a, b)
  const candidates = a.flatMap(item =>
    candidatesFor(item, index).flatMap(other => weighPair(item, other, index)),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { before, after } of candidates.sort(byScore)) {
    if (pairs.has(before.index) || taken.has(after.index)) continue
    pairs.set(before.index, after.index)
    taken.add(after.index)
  }
  return pairs
}

function itemOf(leftover: Leftover): Item {
  return { ...leftover, group: groupOf(leftover.segment), bag: bagOf(leftover.segment.source) }
}

function buildIndex(before: readonly Item[], after: readonly Item[]): Index {
  const byWord = collect(after, item => [...item.bag.words.keys()].map(word => wordKey(item, word)))
  const byPlace = collect(after, item => [placeKey(item)])
  const spread = new Map<string, number>()
  for (const item of [...before, ...after]) {
    for (const word of item.bag.words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1)
  }
  const total = before.length + after.length
  return { byWord, byPlace, weightOf: word => Math.log(1 + total / (spread.get(word) ?? 1)) }
}

function collect(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = found.get(key)
      if (list === undefined) found.set(key, [item])
      else list.push(item)
    }
  }
  return found
}

function wordKey(item: Item, word: string): string {
  return `${item.group}\u0000${word}`
}

function placeKey(item: Item): string {
  return isNamed(item.group) ? item.group : `${item.group}\u0000${item.gap}`
}

function candidatesFor(item: Item, index: Index): readonly Item[] {
  const here = index.byPlace.get(placeKey(item)) ?? []
  if (isNamed(item.group)) return here.slice(0, MAX_CANDIDATES)
  const shared = new Map<Item, number>()
  for (const word of item.bag.words.keys()) {
    const places = index.byWord.get(wordKey(item, word)) ?? []
    if (places.length > MAX_POSTINGS) continue
    for (const other of places) shared.set(other, (shared.get(other) ?? 0) + index.weightOf(word))
  }
  const best = [...shared].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index).slice(0, MAX_CANDIDATES)
  const near = here.length > MAX_CANDIDATES ? [] : here
  return [...new Set([...best.map(([other]) => other), ...near])]
}

function weighPair(before: Item, after: Item, index: Index): Candidate[] {
  if (isNamed(before.group)) return [{ before, after, score: 1 }]
  const likeness = similarity(before.bag, after.bag, index.weightOf)
  const near = before.gap === after.gap
  const enough = near ? (before.group === 'code' ? SAME_GAP_CODE : SAME_GAP) : ELSEWHERE
  if (likeness < enough || (!near && before.bag.size < MIN_WORDS_ELSEWHERE)) return []
  return [{ before, after, score: likeness + (near ? PLACE_BONUS : 0) }]
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || displacement(a) - displacement(b) || a.before.index - b.before.index
}

function displacement({ before, after }: Candidate): number {
  return Math.abs(before.index - after.index)
}
