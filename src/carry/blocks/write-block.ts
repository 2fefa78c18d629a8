import type { Document } from '../../document/types.ts'
import { lineEndOf } from '../line-end.ts'
import { lineStart } from '../line-start.ts'
import type { Splice } from '../types.ts'
import type { Block } from './block-tree.ts'
import { distance } from './distance.ts'
import type { Gap } from './gap.ts'
import { isPlaced } from './twin-block.ts'
import { behindLine, linesOf, prefixOf } from './prefix.ts'

/** Blocks of one document that follow each other, and where they go in another. */
export interface Writing {
  readonly source: Document
  readonly target: Document
  /** At least one. */
  readonly blocks: readonly Block[]
  readonly gap: Gap
}

/**
 * What puts blocks of the source into a gap of the target: behind what is before it there, else before what is behind. Marks of
 * containers and line ends are those of the target; as many empty lines as there, and none where the source has none. Undefined
 * when the lines cannot be read for certain.
 */
export function writeBlock(writing: Writing): Splice | undefined {
  const { source, target, blocks } = writing
  const [above, below] = neighboursIn(writing)
  const neighbour = above ?? below
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (neighbour === null || first === undefined || last === undefined) return undefined
  const lines = linesOf(source, { ...first, end: last.end })
  const prefix = prefixOf(target, neighbour)
  if (lines === undefined || prefix === undefined) return undefined
  const lineEnd = lineEndOf(target.text)
  const write = (line: string): string => `${line === '' ? prefix.trimEnd() : prefix + line}${lineEnd}`
  const spacing = spacingOf(writing)
  if (above === null) {
    const start = neighbour.depth < 2 ? lineStart(target.text, neighbour.start) : neighbour.start
    const own = [...lines, ...emptyLines(spacing.below)].map(write).join('')
    return { start, end: start, code: own.slice(prefix.length) + prefix }
  }
  const own = [...emptyLines(spacing.above), ...lines, ...emptyLines(spacing.more)].map(write).join('')
  // Behind its line, no block in it ends there.
  const start = above.children.length === 0 ? above.end : behindLine(target.text, above.end)
  return start > above.end
    ? { start, end: start, code: own }
    : { start, end: start, code: lineEnd + own.slice(0, -lineEnd.length) }
}

/** Between which two blocks of the target it goes; behind definitions where it stands behind some in the source. */
function neighboursIn({ blocks: [first], gap }: Writing): readonly [Block | null, Block | null] {
  const at = first === undefined ? -1 : gap.source.indexOf(first)
  const next = gap.same.findIndex(index => index > at)
  const index = next === -1 ? gap.target.length : next
  const [above, below] = [gap.target[index - 1] ?? gap.above, gap.target[index] ?? gap.below]
  if (above === null || first === undefined) return [above, below]
  const known = gap.source[gap.same[index - 1] ?? -1] ?? gap.edges.above
  const between = first.parent?.children.slice((known?.at ?? -1) + 1, first.at) ?? []
  return [between.every(isPlaced) ? above : lastDefinition(above), below]
}

/** The last of the definitions right behind a block; the block where there is none. */
function lastDefinition(block: Block): Block {
  const next = block.parent?.children[block.at + 1]
  return next === undefined || isPlaced(next) ? block : lastDefinition(next)
}

function emptyLines(count: number): readonly string[] {
  return Array.from({ length: count }, () => '')
}

/** Numbers of empty lines above and below, and of those that are needed below beside what is there. */
function spacingOf(writing: Writing): { above: number; below: number; more: number } {
  const { source, target, blocks } = writing
  const siblings = blocks[0]?.parent?.children ?? []
  const [above, below] = neighboursIn(writing)
  const there = above === null || below === null ? undefined : distance(target, above, below)
  const wished = (at: number): number => {
    const [one, other] = [siblings[at - 1], siblings[at]]
    const isTight = one !== undefined && other !== undefined && distance(source, one, other) === 0
    return isTight ? 0 : Math.max(1, there ?? 1)
  }
  const [over, under] = [wished(blocks[0]?.at ?? 0), wished((blocks.at(-1)?.at ?? -1) + 1)]
  return { above: over, below: under, more: there === 0 ? under : 0 }
}
