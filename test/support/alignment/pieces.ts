import type { Range } from '../../../src/document/types.ts'
import type { Block } from './cut-blocks.ts'

export type EditKind =
  | 'drop'
  | 'drop section'
  | 'merge'
  | 'split'
  | 'insert'
  | 'swap'
  | 'move section'
  | 'swap sections'

/** One block of an edited text. */
export interface Piece {
  /** Undefined for one that was inserted. */
  readonly block: Block | undefined
  readonly parts: readonly Part[]
  /** White space behind it. */
  readonly space: string
  readonly edit: EditKind | undefined
}

/** Text with where it stood before; text without an origin is new. */
export interface Part {
  readonly text: string
  readonly origin: number | undefined
}

/** A text before its first edit. */
export function piecesOf(text: string, blocks: readonly Block[]): Piece[] {
  return blocks.map(block => ({
    block,
    parts: [partOf(text, { start: block.range.start, end: block.end })],
    space: text.slice(block.end, block.range.end),
    edit: undefined,
  }))
}

/** A stretch of the text. */
export function partOf(text: string, { start, end }: Range): Part {
  return { text: text.slice(start, end), origin: start }
}

/** Where a stretch of an edited text comes from, and what was done to it. */
export interface Stretch extends Range {
  readonly origin: number | undefined
  readonly edit: EditKind | undefined
}

export interface Edited {
  readonly text: string
  readonly stretches: readonly Stretch[]
  /** What was dropped, where it stood before. */
  readonly dropped: readonly (Range & { readonly edit: EditKind })[]
}

/** Joins pieces with an empty line between any two that were no neighbours before. */
export function joinPieces(pieces: readonly Piece[]): Edited {
  let [text, space] = ['', '']
  const stretches: Stretch[] = []
  let last: Piece | undefined
  for (const piece of pieces) {
    if (piece.parts.length === 0) {
      space = widest(space, piece.space)
      continue
    }
    text += last === undefined || areNeighbours(last, piece) ? space : widest(space, '\n\n')
    for (const part of piece.parts) {
      const start = text.length
      text += part.text
      stretches.push({ start, end: text.length, origin: part.origin, edit: piece.edit })
    }
    ;[last, space] = [piece, piece.space]
  }
  return { text: text + space, stretches, dropped: pieces.flatMap(droppedIn) }
}

function droppedIn({ block, edit }: Piece): (Range & { readonly edit: EditKind })[] {
  return block !== undefined && (edit === 'drop' || edit === 'drop section') ? [{ ...block.range, edit }] : []
}

function widest(a: string, b: string): string {
  return b.split('\n').length > a.split('\n').length ? b : a
}

function areNeighbours({ block: a }: Piece, { block: b }: Piece): boolean {
  if (a?.range.end === b?.range.start) return true
  const [kind, other] = [a?.unit?.kind, b?.unit?.kind]
  return kind === other && (kind === 'list-item' || kind === 'row')
}
