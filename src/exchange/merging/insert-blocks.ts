import { type Block, blockTreeOf } from '../../carry/blocks/block-tree.ts'
import { extract } from '../../document/extract.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { type Anchor, findAnchor, type Side } from './find-anchor.ts'
import type { Place } from './find-places.ts'
import { writeBlock } from './write-block.ts'

/** Texts for segments that a translation does not have. */
export interface Insertion {
  readonly source: Document
  readonly target: Document
  readonly places: ReadonlyMap<SegmentId, Place>
  /** Segments of the target that translate something, be it gone from the source. */
  readonly owned: ReadonlySet<SegmentId>
  /** By segment of the source. */
  readonly texts: ReadonlyMap<SegmentId, string>
  /** Segments without a word: they come as they are with a block that is new. */
  readonly wordless: ReadonlySet<SegmentId>
}

/** Why a text was not put in: codes of `exchange:`. */
export type Refusal = 'partOfBlock' | 'unsurePlace' | 'noPlace' | 'unfit'

/** A block that goes into the target. */
export interface NewBlock {
  /** UTF-16 offset into the target. */
  readonly at: number
  readonly code: string
  /** Segments of the source that it has, in their order. */
  readonly segments: readonly SegmentId[]
}

export interface Inserted {
  /** In the order of the source; of several at one offset that is the order of the text. */
  readonly blocks: readonly NewBlock[]
  readonly placed: ReadonlySet<SegmentId>
  readonly refused: ReadonlyMap<SegmentId, Refusal>
}

/**
 * Puts new passages behind what precedes them in the source, else in front of what follows, whole blocks with the source's marks:
 * a list, an item, a row, a section's heading. A block of which a text is missing is left out as a whole. What would
 * change any other segment of the target is refused.
 */
export function insertBlocks(insertion: Insertion): Inserted {
  const run: Run = {
    ...insertion,
    side: { ...insertion, inserted: new Map() },
    blocks: [],
    placed: new Set(),
    refused: new Map(),
  }
  walk(blockTreeOf(insertion.source), run)
  return { blocks: run.blocks, placed: run.placed, refused: run.refused }
}

interface Run extends Insertion {
  readonly side: Side & { readonly inserted: Map<Block, Anchor> }
  readonly blocks: NewBlock[]
  readonly placed: Set<SegmentId>
  readonly refused: Map<SegmentId, Refusal>
}

function walk(parent: Block, run: Run): void {
  for (const block of parent.children) {
    const own = block.segments.filter(({ translatable }) => translatable)
    const wanted = own.filter(({ id }) => isAbsent(id, run) && run.texts.has(id))
    if (wanted.length === 0) continue
    const isNew = own.every(({ id }) => isAbsent(id, run))
    if (!isNew && block.children.length > 0) walk(block, run)
    else {
      const refusal = isNew ? insert(block, run) : 'noPlace'
      for (const { id } of wanted)
        if (refusal === undefined) run.placed.add(id)
        else run.refused.set(id, refusal)
    }
  }
}

function isAbsent(id: SegmentId, { places }: Run): boolean {
  return places.get(id)?.target.length === 0
}

function insert(block: Block, run: Run): Refusal | undefined {
  const own = block.segments.filter(({ id, translatable }) => translatable && !run.wordless.has(id))
  if (!own.every(({ id }) => run.texts.has(id))) return 'partOfBlock'
  if (!own.every(({ id }) => run.places.get(id)?.isSure)) return 'unsurePlace'
  const anchor = findAnchor(block, run.side)
  if (anchor === undefined) return 'noPlace'
  const written = writeBlock(block, anchor, run)
  if (written === undefined) return 'unfit'
  const added = { at: anchor.offset, code: written.code, segments: block.segments.map(({ id }) => id) }
  if (!stands(added, written.sources, run.target)) return 'noPlace'
  run.side.inserted.set(block, anchor)
  run.blocks.push(added)
  return undefined
}

/** Whether a splice adds these segments, and leaves all others what they are. */
function stands({ at, code }: NewBlock, sources: readonly string[], target: Document): boolean {
  const { text, segments, format, parser, options } = target
  const again = extract(text.slice(0, at) + code + text.slice(at), { ...options, format, parser })
  const before = segments.filter(({ ranges }) => (ranges[0]?.start ?? 0) < at).length
  const expected = [
    ...segments.slice(0, before).map(({ source }) => source),
    ...sources,
    ...segments.slice(before).map(({ source }) => source),
  ]
  return (
    again.segments.length === expected.length &&
    again.segments.every(({ source }, i) => plain(source) === plain(expected[i] ?? ''))
  )
}

function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
