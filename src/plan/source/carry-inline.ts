import { applySplices } from '../../carry/splice.ts'
import type { Splice } from '../../carry/types.ts'
import type { Inline } from '../../exchange/types.ts'
import { carryRead } from './carry-text.ts'
import { escape, type ReadText, readable } from './readable.ts'
import type { CarriedEdit } from './types.ts'

export interface InlineToCarry {
  readonly edit: CarriedEdit
  readonly text: readonly Inline[]
  readonly locale: string
}

/** As `carryText`, of a text whose codes are told apart already. */
export function carryInline({ edit, text, locale }: InlineToCarry): readonly Inline[] | null {
  const splices = carryRead(edit, read(text), locale)
  return splices === null || splices.length === 0 ? splices && text : write(text, splices, { at: 0 })
}

/** A place is an offset into all words one after another, with a gap after each stretch. */
function read(pieces: readonly Inline[]): ReadText {
  const places: ReadText['places'][number][] = []
  const cursor = { at: 0 }
  const text = readInto(pieces, places, cursor)
  return { text, places }
}

interface Cursor {
  at: number
}

function readInto(pieces: readonly Inline[], places: ReadText['places'][number][], cursor: Cursor): string {
  return pieces
    .map(piece => {
      if (typeof piece !== 'string') {
        if (piece.type === 'g') return readInto(piece.content, places, cursor)
        const code = readable([piece])
        for (let i = 0; i < code.length; i += 1) places.push(null)
        return code
      }
      for (const character of piece.split('')) {
        const place = { start: cursor.at, end: cursor.at + 1 }
        for (let i = 0; i < escape(character).length; i += 1) places.push(place)
        cursor.at += 1
      }
      cursor.at += 1
      return escape(piece)
    })
    .join('')
}

function write(pieces: readonly Inline[], splices: readonly Splice[], cursor: Cursor): Inline[] {
  return pieces.map(piece => {
    if (typeof piece !== 'string') return { ...piece, content: write(piece.content, splices, cursor) }
    const start = cursor.at
    const end = start + piece.length
    cursor.at = end + 1
    const own = splices.filter(splice => start <= splice.start && splice.end <= end)
    return applySplices(
      piece,
      own.map(splice => ({ ...splice, start: splice.start - start, end: splice.end - start })),
    )
  })
}
