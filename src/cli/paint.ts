import { styleText } from 'node:util'
import type { Meaning, Paint } from '../report/words.ts'
import type { World } from './world.ts'

const STYLE: Readonly<Record<Meaning, Parameters<typeof styleText>[0]>> = {
  good: 'green',
  due: 'cyan',
  bad: 'red',
  unsure: 'yellow',
  quiet: 'dim',
  strong: 'bold',
  before: 'red',
  after: 'green',
}

/** Whether colours are wanted: on a terminal only, and not with `--no-color`, `NO_COLOR`, `CI` or a dumb terminal. */
export function wantsColor({ env, isTTY }: World, asked: boolean): boolean {
  return isTTY && asked && !env['NO_COLOR'] && !env['CI'] && env['TERM'] !== 'dumb'
}

/** Colours for a terminal, or the text as it is. */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text
  return (meaning, text) => styled(meaning, text)
}

// The decision was made from the world's streams; Node must not make it again from those of the process
function styled(meaning: Meaning, text: string): string {
  return styleText(STYLE[meaning], text, { validateStream: false })
}
