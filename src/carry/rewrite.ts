import { writeFields } from '../document/front-matter/write-fields.ts'
import { type Group, readGroups } from '../document/merge/groups.ts'
import { renderGroup } from '../document/merge/render.ts'
import type { Document, Segment } from '../document/types.ts'
import { difference } from './splice.ts'
import type { Splice } from './types.ts'

/**
 * The one splice that gives a segment of the target another text, written as its place asks for. Throws a UserError
 * `document:unfitTarget` for a field that cannot hold the text.
 */
export function rewrite(document: Document, segment: Segment, text: string): Splice[] {
  const group = readGroups(document.segments).find(each =>
    [each.segment, ...each.inner].some(({ id }) => id === segment.id),
  )
  if (group === undefined) return []
  const { start, end } = group.range
  return difference(group.range, document.text.slice(start, end), written(document, group, { segment, text }))
}

function written(
  document: Document,
  group: Group,
  { segment, text }: { readonly segment: Segment; readonly text: string },
): string {
  if (segment.kind === 'front-matter')
    return writeFields(document.text, [{ segment, target: text }])[0] ?? segment.source
  return renderGroup({ document, targets: new Map([[segment.id, text]]) }, group).text
}
