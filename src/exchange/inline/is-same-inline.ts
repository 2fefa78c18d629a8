import type { Inline } from '../types.ts'

/** Whether two texts have the same words and the same codes in the same places, whatever is shown of the codes. */
export function isSameInline(a: readonly Inline[], b: readonly Inline[]): boolean {
  const [left, right] = [joined(a), joined(b)]
  return left.length === right.length && left.every((piece, i) => isSame(piece, right[i]))
}

function isSame(a: Inline, b: Inline | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || b === undefined) return a === b
  return a.type === b.type && a.id === b.id && isSameInline(a.content, b.content)
}

/** Words beside each other are one. */
function joined(pieces: readonly Inline[]): Inline[] {
  const whole: Inline[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece
    else if (piece !== '') whole.push(piece)
  }
  return whole
}
