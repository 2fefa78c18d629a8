import { UserError } from '../errors.ts'
import { readGroups, type Group } from './merge/groups.ts'
import { renderGroup } from './merge/render.ts'
import type { Document, SegmentId } from './types.ts'

/**
 * Puts target texts in the place of segments; all other bytes stay. A segment without a target, or whose target is
 * its source, stays as it is written. Where a target has another number of lines than its source, container
 * prefixes are derived from the segment's first line; line ends are the file's. What cannot hold a line break (a
 * heading, a cell) gets spaces, a cell's `|` becomes `\|`, a front-matter value keeps its quotes and is escaped.
 * Where the target of a parent lacks the `HOLE` of an inner segment, the construct around it (`![alt](a.png)`) is
 * kept at the end of the target, so that no image, title or comment is ever lost.
 * Throws a UserError `document:unknownSegment` for an id that the document does not have.
 */
export function merge(document: Document, targets: ReadonlyMap<SegmentId, string>): string {
  checkIds(document, targets)
  if (targets.size === 0) return document.text
  const { text, segments } = document
  const parts: string[] = []
  let at = 0
  for (const group of readGroups(segments)) {
    if (!isTouched(group, targets)) continue
    parts.push(text.slice(at, group.range.start), renderGroup({ text, targets }, group))
    at = group.range.end
  }
  return [...parts, text.slice(at)].join('')
}

function checkIds({ segments }: Document, targets: ReadonlyMap<SegmentId, string>): void {
  const known = new Set(segments.map(({ id }) => id))
  for (const id of targets.keys())
    if (!known.has(id)) throw new UserError('document:unknownSegment', { id, count: known.size })
}

function isTouched({ segment, inner }: Group, targets: ReadonlyMap<SegmentId, string>): boolean {
  return [segment, ...inner].some(({ id, source }) => (targets.get(id) ?? source) !== source)
}
