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
 * not fit, they are quoted from shortly before they differ to shortly behind. Lines of code that have the same numbers on both
 * sides are listed once.
 */
export function reasonWords({ code, before = '', after = '' }: Reason, t: Words, width = QUOTED): string {
  const room = Math.min(QUOTED, width)
  const sides = nearDifference([before, after], 8 * room).map(printable)
  const shown = sides.every(text => cells(text) <= room) ? sides : aroundDifference(sides)
  const [then, now] = shown.map(text => cutEnd(text, room) || NOTHING)
  if (code === 'codeLines' && before === after) return t('explain:codeLines', { lines: then ?? '' })
  return t(`edits:${code}`, { before: then ?? '', after: now ?? '' })
}

/** At most `size` characters of two texts, from before their first difference where that would be beyond. */
function nearDifference(sides: readonly string[], size: number): readonly string[] {
  const [before = '', after = ''] = sides
  const limit = Math.min(before.length, after.length)
  const same = sameLength(limit, i => before[i] === after[i])
  const start = same < size / 2 ? 0 : same - size / 4
  return sides.map(text => text.slice(start, start + size).replace(/^[\udc00-\udfff]/, ''))
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
