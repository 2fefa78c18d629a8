import type { Document } from '../../document/types.ts'
import type { Block } from './block-tree.ts'

/** Number of empty lines behind a block, before another one; marks of quotes alone on a line are none. */
export function distance({ text }: Document, above: Block, below: Block): number {
  const lines = text.slice(above.end, below.start).split(/\r\n|\n|\r/)
  const next = lines.findIndex((line, at) => at > 0 && /[^\s>]/.test(line))
  return Math.max(0, (next === -1 ? lines.length - 1 : next) - 1)
}
