import type { Reason } from '../../edits/types.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'

const QUOTED = 48
/** Characters before a difference that are quoted with it. */
const LEAD = 8

/**
 * Words of a reason; what it quotes is cut to 48 cells, or to `width` when that is less. Where both sides begin alike and do
 * not fit, they are quoted from shortly before they differ.
 */
export function reasonWords({ code, before = '', after = '' }: Reason, t: Words, width = QUOTED): string {
  const room = Math.min(QUOTED, width)
  const sides = [before, after].map(text => printable(text.slice(0, 8 * room)))
  const start = sides.every(text => cells(text) <= room) ? 0 : startOfDifference(sides)
  const [then, now] = sides.map(text => cutEnd(start === 0 ? text : `…${text.slice(start)}`, room))
  return t(`edits:${code}`, { before: then ?? '', after: now ?? '' })
}

/** Where to begin, so that the difference is seen; never inside a surrogate pair. */
function startOfDifference([before = '', after = '']: readonly string[]): number {
  const length = Math.min(before.length, after.length)
  let same = 0
  while (same < length && before[same] === after[same]) same += 1
  if (same <= 2 * LEAD || same === length) return 0
  const start = same - LEAD
  return /[\udc00-\udfff]/.test(before[start] ?? '') ? start + 1 : start
}
