import type { Bag } from './similarity.ts'

/** So many of a text's rarest words are looked up. */
const MAX_WORDS = 6
/** A word in more texts than this tells too little for its cost. */
const MAX_POSTINGS = 64
const MAX_FOUND = 8
/** Texts around the same place in the sequence are candidates too. */
const NEIGHBOURS = 2

/**
 * Makes a search for the texts that share the most rare words with a given one, best first, and those at about the same
 * `place` (0–1) in the sequence. Each search takes constant time.
 */
export function searchWords<T extends { readonly bag: Bag }>(
  items: readonly T[],
  weights: ReadonlyMap<string, number>,
): (bag: Bag, place: number) => readonly T[] {
  const postings = new Map<string, T[]>()
  for (const item of items) {
    for (const word of item.bag.words.keys()) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [item])
      else list.push(item)
    }
  }
  return (bag, place) => {
    const rank = Math.round(place * items.length)
    const near = items.slice(Math.max(0, rank - NEIGHBOURS), rank + NEIGHBOURS + 1)
    return [...new Set([...sharing(bag, postings, weights), ...near])]
  }
}

function sharing<T>(bag: Bag, postings: ReadonlyMap<string, T[]>, weights: ReadonlyMap<string, number>): T[] {
  const weightOf = (word: string): number => weights.get(word) ?? 0
  const rarest = [...bag.words.keys()].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MAX_WORDS)
  const shared = new Map<T, number>()
  for (const word of rarest) {
    const places = postings.get(word) ?? []
    if (places.length > MAX_POSTINGS) continue
    for (const item of places) shared.set(item, (shared.get(item) ?? 0) + weightOf(word))
  }
  const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MAX_FOUND)
  return best.map(([item]) => item)
}
