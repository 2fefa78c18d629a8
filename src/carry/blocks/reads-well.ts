import { extract } from '../../document/extract.ts'
import type { Document, Range, Segment } from '../../document/types.ts'
import type { Splice } from '../types.ts'
import { applyMoves } from './apply-moves.ts'
import { type Block, blockTreeOf } from './block-tree.ts'
import type { Versions } from './counterparts.ts'
import { outlineOf } from './outline.ts'

/** Whether the target, read again with a splice, is as it was but for some blocks that read as they do in the newer source. */
export function readsWith({ after, target }: Versions, blocks: readonly Block[], splice: Splice): boolean {
  const [was, is] = [wholeOutline(target), wholeOutline(read(target, [splice]))]
  return isInOnePlace(was, is, outlineOf(after, blocks))
}

/** Whether the target, read again with splices, is as it was but for some of its blocks that follow each other, which are gone. */
export function readsWithout(
  target: Document,
  blocks: readonly Block[],
  splices: readonly Splice[],
): boolean {
  const [was, is] = [wholeOutline(target), wholeOutline(read(target, splices))]
  return isInOnePlace(is, was, outlineOf(target, blocks))
}

/** Whether the target, read again with its pieces in another order, has the same blocks, and its segments in the order of the pieces. */
export function readsAsOrdered(target: Document, pieces: readonly Range[]): boolean {
  const { text, format, parser, options } = target
  const next = extract(applyMoves(text, [], pieces), { ...options, format, parser })
  const [was, is] = [target, next].map(document => wholeOutline(document).toSorted())
  const wanted = pieces.flatMap(piece =>
    target.segments.filter(({ ranges: [first] }) => {
      const start = first?.start ?? 0
      return piece.start <= start && start < piece.end
    }),
  )
  return isEqual(was ?? [], is ?? []) && isEqual(wanted.map(sourceOf), next.segments.map(sourceOf))
}

function sourceOf({ source }: Segment): string {
  return source
}

function read({ text, format, parser, options }: Document, splices: readonly Splice[]): Document {
  return extract(applyMoves(text, splices), { ...options, format, parser })
}

function wholeOutline(document: Document): readonly string[] {
  return outlineOf(document, blockTreeOf(document).children)
}

/** The longer outline is the shorter one with some lines in one place. */
function isInOnePlace(
  shorter: readonly string[],
  longer: readonly string[],
  lines: readonly string[],
): boolean {
  if (longer.length !== shorter.length + lines.length) return false
  const first = shorter.findIndex((line, at) => line !== longer[at])
  const latest = first === -1 ? shorter.length : first
  // Where neighbours are alike, the place may be further up than the first difference.
  return lines.some((_, back) => {
    const at = latest - back
    return at >= 0 && isEqual(longer, [...shorter.slice(0, at), ...lines, ...shorter.slice(at)])
  })
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}
