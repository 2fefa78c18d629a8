import { diffArrays } from 'diff'
import { excerpt } from '../excerpt.ts'
import type { Reason } from '../types.ts'

/** Above this many changed lines a block counts as changed in one piece; it bounds the time to linear. */
const MAX_EDITS = 60
const MAX_SHOWN = 3
/** In a block of so many lines a change is found without a number. */
const FEW_LINES = 4

/** A stretch of lines on both sides, counted from 0; ends are exclusive. */
interface Stretch {
  readonly before: readonly [start: number, end: number]
  readonly after: readonly [start: number, end: number]
}

/** What changed in code, line by line, in its smallest telling pieces; last the numbers of the lines, where there are many. */
export function describeCode(before: string, after: string): Reason[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const stretches = diffLines(a, b)
  const pieces = stretches.slice(0, MAX_SHOWN).map(stretch => describePiece(stretch, a, b))
  if (a.length <= FEW_LINES && b.length <= FEW_LINES) return pieces
  const sides = { before: numbersOf(stretches, 'before'), after: numbersOf(stretches, 'after') }
  return [...pieces, { code: 'codeLines', ...sides }]
}

function diffLines(a: readonly string[], b: readonly string[]): Stretch[] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const whole: Stretch = { before: [head, a.length - tail], after: [head, b.length - tail] }
  const parts = diffArrays(a.slice(...whole.before), b.slice(...whole.after), { maxEditLength: MAX_EDITS })
  return parts === undefined ? [whole] : stretchesOf(parts, head)
}

function stretchesOf(
  parts: readonly { readonly added: boolean; readonly removed: boolean; readonly count: number }[],
  head: number,
): Stretch[] {
  const found: Stretch[] = []
  let [from, at] = [
    [head, head],
    [head, head],
  ] as [[number, number], [number, number]]
  for (const { added, removed, count } of [...parts, { added: false, removed: false, count: 0 }]) {
    if (removed) at[0] += count
    else if (added) at[1] += count
    else {
      if (at[0] > from[0] || at[1] > from[1])
        found.push({ before: [from[0], at[0]], after: [from[1], at[1]] })
      at = [at[0] + count, at[1] + count]
      from = [...at]
    }
  }
  return found
}

/** Lines that came or went alone are shown with the line behind or before them. */
function describePiece({ before, after }: Stretch, a: readonly string[], b: readonly string[]): Reason {
  const isOneSided = before[0] === before[1] || after[0] === after[1]
  const lead = isOneSided && before[1] === a.length && before[0] > 0 ? 1 : 0
  const tail = isOneSided && before[1] < a.length ? 1 : 0
  const textOf = (lines: readonly string[], [start, end]: readonly [number, number]): string =>
    lines.slice(start - lead, end + tail).join('\n')
  return { code: 'codeChanged', ...excerpt(textOf(a, before), textOf(b, after)) }
}

/** `3`, `5–7`, several with commas; lines that only the other side has are shown by the one before them. */
function numbersOf(stretches: readonly Stretch[], side: 'before' | 'after'): string {
  const numbers = stretches.map(stretch => {
    const [start, end] = stretch[side]
    return end - start > 1 ? `${start + 1}–${end}` : String(end === start ? start : end)
  })
  return numbers.join(', ')
}
