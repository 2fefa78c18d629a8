import type { Change } from '../../freshness/types.ts'
import { oneLine } from '../text/one-line.ts'
import { cutWords } from './cut-words.ts'
import { diffLines, type CodeLine } from './diff-lines.ts'
import { diffWords } from './diff-words.ts'
import { elideWords } from './elide-words.ts'
import { markPieces, type Mark } from './mark-pieces.ts'
import type { Piece } from './piece.ts'
import type { DiffShown } from './diff-options.ts'

/** What changed in the text of a segment: marked words, or lines where the segment is code. */
export interface ChangeBody {
  readonly marks: readonly Mark[]
  readonly lines: readonly CodeLine[]
}

export interface BodyShown extends Pick<DiffShown, 'all' | 'context'> {
  /** Words of a passage, and lines of code, that are shown unless all is wanted. */
  readonly most?: { readonly words: number; readonly lines: number }
}

const MOST = { words: 60, lines: 12 }

/** The texts of a change, cut to what is to be shown; nothing where only white space or markup around them changed. */
export function changeBody(change: Change, { all, context, most = MOST }: BodyShown): ChangeBody {
  const before = change.before?.text ?? null
  const after = change.after?.text ?? null
  if (before === after) return { marks: [], lines: [] }
  if (change.segment === 'code') {
    const limit = all ? Infinity : most.lines
    return { marks: [], lines: diffLines(before, after, { context: 1, most: limit }) }
  }
  const pieces = wordPieces(before, after)
  if (pieces.every(({ kind }) => kind === 'same')) return { marks: [], lines: [] }
  return {
    marks: markPieces(elideWords(pieces, { context, most: all ? Infinity : most.words })),
    lines: [],
  }
}

/** Both texts of a change as one word diff; a text that has no other is one piece. */
export function wordPieces(before: string | null, after: string | null): Piece[] {
  if (before !== null && after !== null) return diffWords(before, after)
  const kind = before === null ? 'added' : 'removed'
  return [{ kind, words: cutWords(oneLine(before ?? after ?? '')) }]
}
