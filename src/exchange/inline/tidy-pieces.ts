import type { Code, Piece } from './types.ts'

/**
 * A translator's text as a block of Markdown can hold it: line ends become blanks, blanks at the ends go (they belong to the file),
 * and those at the ends of emphasis stand outside of it. Bidi marks and other spaces stay.
 */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const whole = join(pieces.flatMap(tidy))
  const first = whole.at(0)
  if (typeof first === 'string') whole[0] = first.replace(/^ +/, '')
  const last = whole.at(-1)
  if (typeof last === 'string') whole[whole.length - 1] = withoutEnd(last)
  return whole.filter(piece => piece !== '')
}

function tidy(piece: Piece): Piece[] {
  if (typeof piece === 'string') return [piece.replaceAll(/[\t\r\n]+/g, ' ').replaceAll(/ {2,}/g, ' ')]
  if (piece.inner !== undefined || piece.type === 'x') return [piece]
  const content = join(piece.content.flatMap(tidy))
  if (!EMPHASIS.has(piece.kind)) return [{ ...piece, content }]
  const [first, last] = [content.at(0), content.at(-1)]
  const before = typeof first === 'string' && first.startsWith(' ') ? ' ' : ''
  const after = typeof last === 'string' && last.endsWith(' ') ? ' ' : ''
  return [before, { ...piece, content: tidyPieces(content) }, after]
}

const EMPHASIS: ReadonlySet<Code['kind']> = new Set(['emphasis', 'strong', 'delete'])

function withoutEnd(words: string): string {
  let end = words.length
  while (words[end - 1] === ' ') end--
  return words.slice(0, end)
}

function join(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece
    else if (piece !== '') whole.push(piece)
  }
  return whole
}
