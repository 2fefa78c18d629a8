import type { Reason } from '../../edits/types.ts'
import { cutEnd } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'

const QUOTED = 48

/** Words of a reason; what it quotes is cut to 48 cells, or to `width` when that is less. */
export function reasonWords({ code, before, after }: Reason, t: Words, width = QUOTED): string {
  const room = Math.min(QUOTED, width)
  return t(`edits:${code}`, { before: quoted(before, room), after: quoted(after, room) })
}

function quoted(text = '', width: number): string {
  return cutEnd(printable(text.slice(0, 4 * width)), width)
}
