import { cutEnd } from '../report/text/cut.ts'
import type { World } from './world.ts'

export interface ProgressLine {
  /** Writes the words over the line; not in the first moment of a run, and not more often than can be read. */
  readonly show: (words: () => string) => void
  /** Takes the line away: before anything else is written, and at the end. */
  readonly clear: () => void
}

/**
 * One line on stderr, written over in place; undefined where nobody sees it, since that is no terminal or one that cannot, in CI, and
 * where what is written is kept (`--debug`). It has no colours.
 */
export function progressLine(world: World, debug: boolean): ProgressLine | undefined {
  const { env, stderr, now, messageColumns: columns } = world
  if (columns === undefined || debug || env['CI'] || env['TERM'] === 'dumb') return undefined
  let next = now() + PATIENCE_MS
  let isShown = false
  return {
    show(words) {
      if (now() < next) return
      // A terminal wraps a line that is full
      stderr.write(ERASE + cutEnd(words(), columns - 1))
      isShown = true
      next = now() + PAUSE_MS
    },
    clear() {
      if (isShown) stderr.write(ERASE)
      isShown = false
    },
  }
}

/** To the first cell, and all after it away (ECMA-48, EL). */
const ERASE = '\r\u001b[K'

/** Most runs are over by then. */
const PATIENCE_MS = 500
const PAUSE_MS = 100
