import type { Range, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import type { Block } from './block-tree.ts'
import { partnersOf, type Versions } from './counterparts.ts'
import { listFamilies } from './families.ts'
import { itemOf } from './family.ts'
import { linkItems } from './link-items.ts'
import { type Move, moveOf } from './move-of.ts'
import { behindLine } from './prefix.ts'
import { readsAsOrdered } from './reads-well.ts'
import { sectionPieces, type Sections, sectionsOf } from './sections.ts'

/** What changes its place in a target. */
export interface Moves {
  /** The target's text in pieces, in their new order, as `applyMoves` takes them; empty when nothing moves. */
  readonly pieces: readonly Range[]
  /** Sections that move, told by their headings in the target, in the order in which they stand there now. */
  readonly headings: readonly string[]
  /**
   * Segments of `after` whose order among their siblings is that of the newer source in the target, too, from now or already: of
   * sections their headings; of lists, tables, and the blocks of a section all that stands in them.
   */
  readonly settled: ReadonlySet<SegmentId>
}

/**
 * Moves what changed its place in the source: sections (a heading with all up to the next one, wherever it goes), blocks within
 * a section, items of a list, rows of a table. Each only where its siblings in the target are, for sure and as a whole, those of
 * the source, in the order that they had at the basis; what the translation has of its own stays behind what it follows. Bullets,
 * numbers, heading levels, and definitions that several sections use stay as they are. The reordered target has been read again:
 * it has the same blocks, in the order that they should have.
 */
export function moveSections(versions: Versions): Moves {
  const { target } = versions
  const found = isInOrder(versions)
    ? []
    : [
        ...sectionMoves(versions),
        ...listFamilies(versions).map(family => ({ ...moveOf(versions, family), headings: [] })),
      ]
  let pieces: readonly Range[] = [{ start: 0, end: target.text.length }]
  const done = found.filter(move => {
    const next = move.pieces.length === 0 ? pieces : divide(pieces, move.pieces)
    if (next === undefined || (next !== pieces && !readsAsOrdered(target, next))) return false
    pieces = next
    return true
  })
  return {
    pieces: pieces.length > 1 ? pieces : [],
    headings: done.flatMap(({ headings }) => headings),
    settled: new Set(done.flatMap(({ settled }) => settled)),
  }
}

/** Nothing changed its place in the source. */
function isInOrder(versions: Versions): boolean {
  const { older } = partnersOf(versions)
  let last = -1
  return comparableSegments(versions.after).every(({ id, kind }) => {
    const partner = older.get(id)
    if (kind === 'definition' || partner === undefined || partner === 'several') return true
    const start = partner.ranges[0]?.start ?? last
    const isBehind = start > last
    last = start
    return isBehind
  })
}

/** Sections, then the blocks in each of them. */
function sectionMoves(versions: Versions): readonly Move[] {
  const [before, after, target] = [versions.before, versions.after, versions.target].map(sectionsOf)
  if (before === undefined || after === undefined || target === undefined) return []
  const family = { before: before.list, after: after.list, target: target.list }
  const sections = moveOf(versions, family, order => sectionPieces(order, target.list))
  const blocksOf = ({ list }: Sections, at: number): readonly Block[] => list[at]?.blocks ?? []
  const bodies = linkItems(versions, family).flatMap((link, at) =>
    typeof link === 'string'
      ? []
      : [
          moveBlocks(versions, [
            blocksOf(before, link.before),
            blocksOf(after, link.after),
            blocksOf(target, at),
          ]),
        ],
  )
  const headings = new Set(after.list.map(({ segments: [heading] }) => heading?.id))
  return [
    { ...sections, settled: sections.settled.filter(id => headings.has(id)) },
    moveBlocks(versions, [before.head, after.head, target.head]),
    ...bodies,
  ]
}

/** Blocks of one section, at the basis, now, and in the target; each with its line end, where all have one. */
function moveBlocks(
  versions: Versions,
  [before, after, target]: readonly [readonly Block[], readonly Block[], readonly Block[]],
): Move {
  const own = placed(target).map(block => ({
    block,
    range: { start: block.start, end: behindLine(versions.target.text, block.end) },
  }))
  const areAllEnded = own.every(({ block, range }) => range.end > block.end)
  const move = moveOf(versions, {
    before: placed(before).map(block => itemOf(versions.before, [block])),
    after: placed(after).map(block => itemOf(versions.after, [block])),
    target: own.map(({ block, range }) => itemOf(versions.target, [block], areAllEnded ? range : undefined)),
  })
  return { ...move, headings: [] }
}

function placed(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition')
}

/** Pieces with those of a part of the text in place of the one that they stand in; undefined when they stand in several. */
function divide(pieces: readonly Range[], inner: readonly Range[]): readonly Range[] | undefined {
  const start = Math.min(...inner.map(piece => piece.start))
  const end = Math.max(...inner.map(piece => piece.end))
  const at = pieces.findIndex(piece => piece.start <= start && end <= piece.end)
  const around = pieces[at]
  if (around === undefined) return undefined
  const own = [{ start: around.start, end: start }, ...inner, { start: end, end: around.end }]
  return pieces.toSpliced(at, 1, ...own.filter(piece => piece.start < piece.end))
}
