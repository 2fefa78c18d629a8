import type { Range } from '../../document/types.ts'
import type { Splice } from '../types.ts'

/**
 * A text with splices made and its pieces in a new order. `pieces` tile the text (each UTF-16 unit stands in exactly one) and
 * come in the order that they shall have; none: the order stays. Splices are offsets of the text as it is and must not overlap;
 * of several insertions at one place the first stays first. What is inserted between two pieces goes with the one before it; of a splice that reaches
 * over several pieces each loses its part, and the code stands in the first. Throws RangeError when splices overlap or pieces do
 * not tile.
 */
export function applyMoves(text: string, splices: readonly Splice[], pieces: readonly Range[] = []): string {
  const whole = { start: 0, end: text.length }
  const order = pieces.length === 0 ? [whole] : pieces
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end)
  checkTiles(order, text.length)
  checkApart(sorted, text.length)
  return order.map(piece => applyIn(text, piece, sorted)).join('')
}

function checkTiles(pieces: readonly Range[], length: number): void {
  let at = 0
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== at || (end === start && length > 0)) throw new RangeError(`pieces do not tile at ${at}`)
    at = end
  }
  if (at !== length) throw new RangeError(`pieces do not tile at ${at}`)
}

function checkApart(sorted: readonly Splice[], length: number): void {
  let at = 0
  for (const { start, end } of sorted) {
    if (start < at || end < start || end > length) throw new RangeError(`splices overlap at ${start}`)
    at = end
  }
}

function applyIn(text: string, piece: Range, sorted: readonly Splice[]): string {
  let at = piece.start
  let result = ''
  for (const splice of sorted) {
    if (!touches(splice, piece)) continue
    const start = Math.max(splice.start, piece.start)
    result += text.slice(at, start) + (splice.start < piece.start ? '' : splice.code)
    at = Math.min(splice.end, piece.end)
  }
  return result + text.slice(at, piece.end)
}

function touches({ start, end }: Splice, piece: Range): boolean {
  if (start < end) return start < piece.end && end > piece.start
  return (start > piece.start || start === 0) && start <= piece.end && (start > 0 || piece.start === 0)
}
