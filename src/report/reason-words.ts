import type { Reason } from '../edits/types.ts'
import { cutEnd } from './cut.ts'
import { printable } from './printable.ts'
import type { Words } from './words.ts'

const QUOTED = 48

/** Words of a reason; what it quotes is cut to 48 cells. */
export function reasonWords({ code, before, after }: Reason, t: Words): string {
  return t(`edits:${code}`, { before: quoted(before), after: quoted(after) })
}

function quoted(text = ''): string {
  return cutEnd(printable(text.slice(0, 4 * QUOTED)), QUOTED)
}
