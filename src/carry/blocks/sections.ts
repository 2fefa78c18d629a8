import type { Document, Range } from '../../document/types.ts'
import { type Block, blockTreeOf } from './block-tree.ts'
import { type Item, itemOf } from './family.ts'
import { piecesOf, type Order } from './reorder.ts'

/** A heading of the text with what stands below it, up to the next heading; with the empty lines behind it. */
export interface Section extends Item {
  /** Without its heading. */
  readonly blocks: readonly Block[]
  /** End of what moves with it where it is the last, or becomes it: definitions that others use, too, do not. */
  readonly close: number
}

const known = new WeakMap<Document, Sections>()

export interface Sections {
  /** Blocks above the first heading. */
  readonly head: readonly Block[]
  readonly list: readonly Section[]
}

/** Sections of a document in their order, whatever their level: a section moves with those below it. */
export function sectionsOf(document: Document): Sections {
  const sections = known.get(document) ?? read(document)
  known.set(document, sections)
  return sections
}

function read(document: Document): Sections {
  const { children } = blockTreeOf(document)
  const starts = children.flatMap(({ type }, at) => (type === 'heading' ? [at] : []))
  const head = children.slice(0, starts[0] ?? children.length)
  const list = starts.map((start, nth): Section => {
    const blocks = children.slice(start, starts[nth + 1] ?? children.length)
    const end = children[starts[nth + 1] ?? -1]?.start ?? document.text.length
    const range = { start: blocks[0]?.start ?? end, end }
    return { ...itemOf(document, blocks, range), blocks: blocks.slice(1), close: closeOf(document, blocks) }
  })
  return { head, list }
}

function closeOf(document: Document, blocks: readonly Block[]): number {
  const own = blocks.findLast(block => !isDefinition(block) || isUsedOnlyBy(document, block, blocks))
  return own?.end ?? blocks[0]?.end ?? 0
}

function isDefinition({ type }: Block): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}

function isUsedOnlyBy(
  { text, segments }: Document,
  { start, end }: Block,
  blocks: readonly Block[],
): boolean {
  const label = /^\[[^\]]*\]/.exec(text.slice(start, end))?.[0].toLowerCase() ?? ''
  const own = new Set(blocks.flatMap(block => block.segments.map(({ id }) => id)))
  const users = segments.filter(
    ({ kind, source }) => kind !== 'definition' && kind !== 'code' && source.toLowerCase().includes(label),
  )
  return users.length > 0 && users.every(({ id }) => own.has(id))
}

/**
 * Pieces of the target from its first section to the end of the text. What the last section leaves behind it (the end of the
 * file, definitions that all use) stays last, and what stood behind the one that becomes last goes behind the one that was.
 */
export function sectionPieces(order: Order, sections: readonly Section[]): readonly Range[] {
  const pieces = piecesOf(order, sections)
  const [last, becomes] = [sections.at(-1), pieces.at(-1)]
  const from = pieces.find(({ end }) => end === last?.end)
  const close = sections.find(({ end }) => end === becomes?.end)?.close
  if (
    last === undefined ||
    becomes === undefined ||
    close === undefined ||
    from === undefined ||
    from === becomes
  )
    return pieces
  const exchanged = pieces.flatMap(piece => {
    if (piece === from)
      return [
        { start: from.start, end: last.close },
        { start: close, end: becomes.end },
      ]
    return piece === becomes
      ? [
          { start: becomes.start, end: close },
          { start: last.close, end: last.end },
        ]
      : [piece]
  })
  return exchanged.filter(({ start, end }) => start < end)
}
