import type { Document } from '../../document/types.ts'
import type { Block } from './block-tree.ts'

/**
 * The blocks of a stretch of the tree, in their order, each as one line: how deep it stands, what it is, and of one without
 * blocks in it what it says. Equal outlines mean that a document reads the same.
 */
export function outlineOf(document: Document, blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => [lineOf(document, block), ...outlineOf(document, block.children)])
}

function lineOf(document: Document, block: Block): string {
  const { depth, type, children } = block
  return JSON.stringify([depth, type, ...(children.length > 0 ? [] : wordsOf(document, block))])
}

function wordsOf({ text }: Document, { segments, start, end }: Block): readonly unknown[] {
  if (segments.length === 0)
    return [
      text
        .slice(start, end)
        .replaceAll(/[\s>]+/g, ' ')
        .trim(),
    ]
  return segments.flatMap(({ kind, source, level, language }) => [kind, source, level, language])
}

/** Whether two blocks, of two documents, are the same but for what a translator writes in them. */
export function isSameBlock([a, b]: readonly [Document, Document], one: Block, other: Block): boolean {
  return bareOutline(a, one).join('\n') === bareOutline(b, other).join('\n')
}

function bareOutline(document: Document, block: Block): string[] {
  const segments = block.segments.filter(({ translatable }) => !translatable)
  const isBare = segments.length === 0 && block.segments.length > 0
  const own = isBare ? JSON.stringify([block.type]) : lineOf(document, { ...block, depth: 0, segments })
  return [own, ...block.children.flatMap(child => bareOutline(document, child))]
}
