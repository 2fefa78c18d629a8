import type { Bag } from './bag.ts'

/** So many of a text's rarest words are looked up. */
const MAX_WORDS = 6
/** A word in more texts than this tells too little for its cost. */
const MAX_POSTINGS = 32
const MAX_FOUND = 8
/** Texts around the same place in the sequence are candidates too. */
const NEIGHBOURS = 2

/**
 * Makes a search for the texts that share the most rare words with a given one, best first, and those at about the same
 * `place` (0–1) in the sequence. Each search takes constant time.
 */
export function searchWords<T extends { readonly bag: Bag }>(
  items: readonly T[],
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
    return [...new Set([...sharing(bag, postings), ...near])]
  }
}

function sharing<T>(bag: Bag, postings: ReadonlyMap<string, T[]>): T[] {
  const found = [...bag.words.keys()].flatMap(word => {
    const list = postings.get(word)
    return list === undefined || list.length > MAX_POSTINGS ? [] : [list]
  })
  const shared = new Map<T, number>()
  for (const list of found.sort((a, b) => a.length - b.length).slice(0, MAX_WORDS))
    for (const item of list) shared.set(item, (shared.get(item) ?? 0) + 1 / list.length)
  const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MAX_FOUND)
  return best.map(([item]) => item)
}
