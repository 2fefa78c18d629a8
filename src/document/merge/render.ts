import { HOLE, type Document, type Segment, type SegmentId } from '../types.ts'
import { fitText } from './fit.ts'
import { spanOf, type Group } from './groups.ts'
import { fillHoles } from './holes.ts'
import { withPrefixes } from './lines.ts'

/** A document and the targets to put into it. */
export interface Merging {
  readonly document: Document
  readonly targets: ReadonlyMap<SegmentId, string>
}

/** The new bytes of a parent and of what was cut out of it. */
export interface Rendered {
  /** From the first range's start to the last one's end. */
  readonly text: string
  /** The bytes of each inner segment, in the order of the source. */
  readonly fillings: readonly string[]
}

/** Writes a parent and its inner segments anew. */
export function renderGroup(merging: Merging, { segment, inner }: Group): Rendered {
  const { document } = merging
  const fillings = inner.map(one => renderInner(merging, one, segment))
  const target = changedTarget(merging, segment)
  if (target === undefined) return { text: renderRaw(document.text, { segment, inner }, fillings), fillings }
  const { filled, fill } = fillHoles(segment, target, fillings)
  const fitted = fitText(document, { segment }, filled)
  return { text: fill(withPrefixes(document.text, { segment, inner }, fitted)), fillings }
}

function changedTarget({ targets }: Merging, { id, source }: Segment): string | undefined {
  const target = targets.get(id)
  return target === source ? undefined : target
}

function renderInner(merging: Merging, segment: Segment, parent: Segment): string {
  const { document } = merging
  const target = changedTarget(merging, segment)
  if (target === undefined) return document.text.slice(spanOf(segment).start, spanOf(segment).end)
  return withPrefixes(
    document.text,
    { segment, inner: [] },
    fitText(document, { segment, parent }, target.replaceAll(HOLE, '')),
  )
}

/** The parent's own bytes with its inner segments exchanged: each of them fills exactly one gap between two ranges. */
function renderRaw(
  text: string,
  { segment, inner }: Omit<Group, 'range'>,
  fillings: readonly string[],
): string {
  let at = spanOf(segment).start
  const parts = inner.map((one, i) => {
    const { start, end } = spanOf(one)
    const before = text.slice(at, start)
    at = end
    return before + (fillings[i] ?? '')
  })
  return parts.join('') + text.slice(at, spanOf(segment).end)
}
