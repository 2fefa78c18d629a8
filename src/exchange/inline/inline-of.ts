import type { Segment } from '../../document/types.ts'
import type { Inline, InlineCode } from '../types.ts'
import { readPieces } from './pieces.ts'
import type { Code, Piece } from './types.ts'

/**
 * A source segment's text as it is exchanged: words as a reader sees them, links, emphasis and pairs of tags around their words
 * (`g`), all other codes standing for themselves (`x`). Blanks at the ends are left out. A Markdown parser must be loaded.
 */
export function inlineOf(segment: Segment): Inline[] {
  let last = 0
  return toInline(readPieces(segment).pieces, () => `${++last}`)
}

/** Pieces under the ids that `idOf` gives; codes are asked for in the order in which they begin. */
export function toInline(pieces: readonly Piece[], idOf: (code: Code) => string): Inline[] {
  return pieces.map(piece => (typeof piece === 'string' ? piece : toCode(piece, idOf)))
}

function toCode(code: Code, idOf: (code: Code) => string): InlineCode {
  const id = idOf(code)
  if (code.type === 'g') return { type: 'g', id, content: toInline(code.content, idOf) }
  return { type: 'x', id, shown: shownOf(code), content: [] }
}

/** What a translator is shown of an `x`: its bytes on one line, holes as `…`, long ones cut. */
export function shownOf({ kind, open }: Pick<Code, 'kind' | 'open'>): string {
  if (kind === 'break') return '⏎'
  if (kind === 'control') return `U+${(open.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const line = open.replaceAll(HIDDEN, '…').replaceAll(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}…` : line
}

/** UTF-16 units. */
const LONGEST = 200

/** Holes, and what XML cannot hold. */
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFC\uFFFE\uFFFF]|\p{Cs}/gu
