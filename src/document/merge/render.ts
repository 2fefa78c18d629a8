import { writeField } from '../front-matter/write-field.ts'
import type { Segment, SegmentId } from '../types.ts'
import { fitText } from './fit.ts'
import { spanOf, type Group } from './groups.ts'
import { fillHoles } from './holes.ts'
import { withPrefixes } from './lines.ts'

/** A document's text and the targets to put into it. */
export interface Merging {
  readonly text: string
  readonly targets: ReadonlyMap<SegmentId, string>
}

/** The new bytes of a parent and its inner segments, from the first range's start to the last one's end. */
export function renderGroup(merging: Merging, { segment, inner }: Group): string {
  const fillings = inner.map(one => renderInner(merging, one, segment))
  const target = changedTarget(merging, segment)
  if (target === undefined) return renderRaw(merging.text, { segment, inner }, fillings)
  const { text } = merging
  if (segment.kind === 'front-matter') return writeField(text, segment, target)
  const { filled, fill } = fillHoles(segment, target, fillings)
  return fill(withPrefixes(text, { segment, inner }, fitText(text, { segment }, filled)))
}

function changedTarget({ targets }: Merging, { id, source }: Segment): string | undefined {
  const target = targets.get(id)
  return target === source ? undefined : target
}

function renderInner(merging: Merging, segment: Segment, parent: Segment): string {
  const { text } = merging
  const target = changedTarget(merging, segment)
  if (target === undefined) return text.slice(spanOf(segment).start, spanOf(segment).end)
  return withPrefixes(text, { segment, inner: [] }, fitText(text, { segment, parent }, target))
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
