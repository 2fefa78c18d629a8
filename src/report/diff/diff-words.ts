import { diffArrays } from 'diff'
import { oneLine } from '../text/one-line.ts'
import { cutWords } from './cut-words.ts'
import type { Piece } from './piece.ts'
import { tidyPieces } from './tidy-pieces.ts'

/**
 * What changed between two texts, word by word, both with `oneLine` white space: without the removed pieces it is `after`, without
 * the added ones `before`. Texts that have too little in common are told as one replacement, in bounded time.
 */
export function diffWords(before: string, after: string): Piece[] {
  const [old, now] = [cutWords(oneLine(before)), cutWords(oneLine(after))]
  const limit = Math.min(old.length, now.length)
  const head = sameLength(limit, i => isSame(old[i], now[i]))
  const tail = sameLength(limit - head, i => isSame(old.at(-1 - i), now.at(-1 - i)))
  const middle = diffMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  return tidyPieces([
    ...alike(old.slice(0, head), now.slice(0, head)),
    ...middle,
    ...alike(old.slice(old.length - tail), now.slice(now.length - tail)),
  ])
}

function sameLength(limit: number, isAlike: (index: number) => boolean): number {
  let length = 0
  while (length < limit && isAlike(length)) length += 1
  return length
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || a?.trimStart() === b?.trimStart()
}

/** Steps that Myers' algorithm may take, so that long texts get fewer edits. */
const WORK = 4_000_000
const MAX_EDITS = 1000

function diffMiddle(old: readonly string[], now: readonly string[]): Piece[] {
  const bare = (words: readonly string[]): string[] => words.map(word => word.trimStart())
  const maxEditLength = Math.min(MAX_EDITS, Math.ceil(WORK / (old.length + now.length + 1)))
  const parts = diffArrays(bare(old), bare(now), { maxEditLength })
  if (parts === undefined) return [piece('removed', old), piece('added', now)]
  let [i, j] = [0, 0]
  return parts.flatMap(({ added, removed, count }) => {
    if (removed) return [piece('removed', old.slice(i, (i += count)))]
    if (added) return [piece('added', now.slice(j, (j += count)))]
    return alike(old.slice(i, (i += count)), now.slice(j, (j += count)))
  })
}

/** The same words; where the space before one came or went, that is a change. */
function alike(old: readonly string[], now: readonly string[]): Piece[] {
  return now.flatMap((word, at) => {
    const then = old[at] ?? word
    if (then === word) return [piece('same', [word])]
    const bare = word.trimStart()
    const spaces = [then, word].map(side => side.slice(0, side.length - bare.length))
    return [piece('removed', [spaces[0] ?? '']), piece('added', [spaces[1] ?? '']), piece('same', [bare])]
  })
}

function piece(kind: Piece['kind'], words: readonly string[]): Piece {
  return { kind, words: words.filter(Boolean) }
}
