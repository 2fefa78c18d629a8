import type { Reason } from '../../edits/types.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'

const QUOTED = 48
/** Characters that are quoted with a difference, before and behind it. */
const MARGIN = 8
/** Stands where a side of a change has nothing. */
const NOTHING = '–'

/**
 * Words of a reason; what it quotes is cut to 48 cells, or to `width` when that is less. Where both sides begin alike and do
 * not fit, they are quoted from shortly before they differ to shortly behind.
 */
export function reasonWords({ code, before = '', after = '' }: Reason, t: Words, width = QUOTED): string {
  const room = Math.min(QUOTED, width)
  const sides = [before, after].map(text => printable(text.slice(0, 8 * room)))
  const shown = sides.every(text => cells(text) <= room) ? sides : aroundDifference(sides)
  const [then, now] = shown.map(text => cutEnd(text, room) || NOTHING)
  return t(`edits:${code}`, { before: then ?? '', after: now ?? '' })
}

/** Both texts without most of what they have in common at the start, and then at the end; never cut inside a character. */
function aroundDifference(sides: readonly string[]): readonly string[] {
  const [before = [], after = []] = sides.map(text => Array.from(text))
  const limit = Math.min(before.length, after.length)
  const head = sameLength(limit, i => before[i] === after[i])
  if (head <= 2 * MARGIN) return sides
  const tail = sameLength(limit - head, i => before.at(-1 - i) === after.at(-1 - i))
  const rest = Math.max(0, tail - MARGIN)
  return [before, after].map(text => {
    const end = rest > 1 ? text.length - rest : text.length
    return `…${text.slice(head - MARGIN, end).join('')}${rest > 1 ? '…' : ''}`
  })
}

function sameLength(limit: number, isAlike: (index: number) => boolean): number {
  let length = 0
  while (length < limit && isAlike(length)) length += 1
  return length
}
