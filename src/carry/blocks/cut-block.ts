import type { Document } from '../../document/types.ts'
import type { Splice } from '../types.ts'
import type { Block } from './block-tree.ts'
import { distance } from './distance.ts'
import { lineStart } from '../line-start.ts'

/**
 * What cuts a block out with its lines and the empty lines on one side of it: those above, or those behind where there are fewer
 * of them, where nothing is above in its container, and where a heading goes first, since what separates two sections goes with the first.
 * Blocks that follow each other and all `go` lose those of the same side, so that their splices never overlap. Undefined for a
 * block that shares a line with another, or is alone in a container, and for an item whose number is where its list begins to
 * count (CommonMark 0.31.2, 5.3).
 */
export function cutBlock(
  document: Document,
  block: Block,
  goes: (block: Block) => boolean,
): Splice | undefined {
  const { text } = document
  const siblings = block.parent?.children ?? []
  const [above, below] = [siblings[block.at - 1], siblings[block.at + 1]]
  const start = lineStart(text, block.start)
  const isAlone =
    /^[ \t>]*$/.test(text.slice(start, block.start)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(block.end))
  if (!isAlone || (above === undefined && numberOf(text, block) !== numberOf(text, below ?? block)))
    return undefined
  const first = siblings.findLastIndex(({ at }) => at < block.at && !goes(siblings[at] ?? block))
  const last = siblings.findIndex(({ at }) => at > block.at && !goes(siblings[at] ?? block))
  if (last !== -1 && below !== undefined && keepsAbove(document, siblings, [first, last]))
    return { start, end: lineStart(text, below.start), code: '' }
  return above === undefined
    ? undefined
    : { start: endOfLine(text, above.end), end: endOfLine(text, block.end), code: '' }
}

/** Whether blocks between two that stay leave the empty lines above them, and take those behind. */
function keepsAbove(
  document: Document,
  siblings: readonly Block[],
  [first, last]: readonly [number, number],
): boolean {
  const [above, one, other, below] = [first, first + 1, last - 1, last].map(at => siblings[at])
  if (above === undefined || one === undefined || one.type === 'heading') return true
  if (other === undefined || below === undefined) return false
  return distance(document, above, one) > distance(document, other, below)
}

function numberOf(text: string, { type, start }: Block): string | undefined {
  return type === 'listItem' ? /^\d+/.exec(text.slice(start, start + 9))?.[0] : undefined
}

/** Behind the blanks that a line may end with. */
function endOfLine(text: string, offset: number): number {
  return offset + (/^[ \t]*/.exec(text.slice(offset))?.[0].length ?? 0)
}
