import { isWord } from './cut-words.ts'
import type { Piece } from './piece.ts'

/** What was removed and what was added at one place, and what is the same behind it. */
interface Place {
  readonly removed: string[]
  readonly added: string[]
  readonly same: string[]
}

/**
 * A word diff as people would mark it: neighbours of one kind joined, what was removed before what was added, and changes that
 * only a space or a word or two keep apart told as one.
 */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const places: Place[] = [{ removed: [], added: [], same: [] }]
  for (const place of placesOf(pieces)) {
    const last = places.at(-1)
    if (last !== undefined && isIsland(last, place)) join(last, place)
    else places.push(place)
  }
  return places.flatMap(piecesOf)
}

function placesOf(pieces: readonly Piece[]): Place[] {
  const places: Place[] = []
  for (const { kind, words } of pieces) {
    if (words.length === 0) continue
    let place = places.at(-1)
    if (place === undefined || (kind !== 'same' && place.same.length > 0)) {
      place = { removed: [], added: [], same: [] }
      places.push(place)
    }
    append(place[kind], words)
  }
  return places
}

const MAX_ISLAND = 2

/** True when what is the same between two changes is white space, or so little beside them that it only disturbs. */
function isIsland(place: Place, next: Place): boolean {
  if (!isChanged(place) || !isChanged(next)) return false
  if (place.same.join('').trim() === '') return true
  const size = countWords(place.same)
  return size > 0 && size <= MAX_ISLAND && 2 * size <= Math.min(sizeOf(place), sizeOf(next))
}

function isChanged({ removed, added }: Place): boolean {
  return removed.length + added.length > 0
}

function sizeOf({ removed, added }: Place): number {
  return Math.max(countWords(removed), countWords(added))
}

function countWords(pieces: readonly string[]): number {
  return pieces.filter(isWord).length
}

function join(place: Place, next: Place): void {
  const same = place.same.splice(0)
  append(place.removed, same, next.removed)
  append(place.added, same, next.added)
  append(place.same, next.same)
}

function piecesOf({ removed, added, same }: Place): Piece[] {
  const pieces: Piece[] = [
    { kind: 'removed', words: removed },
    { kind: 'added', words: added },
    { kind: 'same', words: same },
  ]
  return pieces.filter(({ words }) => words.length > 0)
}

/** Also of lists that are too long to be arguments. */
function append(list: string[], ...more: readonly (readonly string[])[]): void {
  for (const words of more) for (const word of words) list.push(word)
}
