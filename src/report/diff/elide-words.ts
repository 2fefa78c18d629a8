import { isWord } from './cut-words.ts'
import type { Piece } from './piece.ts'

export interface Elision {
  /** Words of unchanged text that stay at either side of a change. */
  readonly context: number
  /** Words that stay of a passage that was added or removed. */
  readonly most: number
}

const ELLIPSIS = ' …'

/** The pieces of a word diff without the long stretches between changes; ` …` stands for what was left out. */
export function elideWords(pieces: readonly Piece[], { context, most }: Elision): Piece[] {
  const last = pieces.length - 1
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same')
      return elide(piece, { head: Math.ceil((most * 2) / 3), tail: Math.floor(most / 3) })
    if (last === 0) return elide(piece, { head: most, tail: 0 })
    return elide(piece, { head: at === 0 ? 0 : context, tail: at === last ? 0 : context })
  })
}

function elide(piece: Piece, room: { readonly head: number; readonly tail: number }): Piece {
  const { words } = piece
  const start = endOf(words, room.head)
  const end = words.length - endOf(words.toReversed(), room.tail)
  // Less than this is not worth a gap
  if (words.slice(start, end).filter(isWord).length < 3) return piece
  const rest = words.slice(end)
  const first = rest[0]?.replace(/^(?=\S)/, ' ')
  const left = first === undefined ? [] : [first, ...rest.slice(1)]
  return { ...piece, words: [...words.slice(0, start), start === 0 ? ELLIPSIS.trim() : ELLIPSIS, ...left] }
}

/** How many pieces the first `count` words take, with the signs before them. */
function endOf(words: readonly string[], count: number): number {
  let at = 0
  for (let left = count; left > 0 && at < words.length; at += 1) if (isWord(words[at] ?? '')) left -= 1
  return at
}
