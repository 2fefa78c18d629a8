import { UserError } from '../errors.ts'
import { writeFields } from './front-matter/write-fields.ts'
import { checkMerged, type Rewritten } from './merge/check-merged.ts'
import { readGroups, type Group } from './merge/groups.ts'
import { renderGroup, type Rendered } from './merge/render.ts'
import type { Document, SegmentId } from './types.ts'

/**
 * Puts target texts in the place of segments; all other bytes stay. A segment without a target, or whose target is
 * its source, stays as it is written. Where a target has another number of lines than its source, container
 * prefixes are derived from the segment's first line; line ends are the file's. What cannot hold a line break (a
 * heading, a cell, a title) gets spaces, a paragraph no blank line; a cell's `|` becomes `\|`, marks that would open
 * another block or close the one around are escaped, a front-matter value keeps its quotes and is escaped. Where the
 * target of a parent lacks the `HOLE` of an inner segment between its marks, the construct around it
 * (`![alt](a.png)`) is kept at the end of the target, so that no image, title or comment is ever lost.
 * The result is read again, so the document's parser must be loaded. Throws a UserError `document:unknownSegment` for
 * an id that the document does not have, `document:unfitTarget` for a target that would change other segments.
 */
export function merge(document: Document, targets: ReadonlyMap<SegmentId, string>): string {
  checkIds(document, targets)
  const groups = readGroups(document.segments)
  const touched = groups.filter(group => isTouched(group, targets))
  if (touched.length === 0) return document.text
  const rewritten = new Map<SegmentId, Rewritten>()
  const fields = renderFields(document, touched, targets)
  const { text } = document
  let merged = ''
  let at = 0
  for (const group of touched) {
    const rendered = fields.get(group) ?? renderGroup({ document, targets }, group)
    merged += text.slice(at, group.range.start)
    const { id, source } = group.segment
    const isWhole = (targets.get(id) ?? source) !== source
    rewritten.set(id, { ...rendered, start: merged.length, isWhole })
    merged += rendered.text
    at = group.range.end
  }
  merged += text.slice(at)
  checkMerged({ document, groups, rewritten }, merged)
  return merged
}

function checkIds({ segments }: Document, targets: ReadonlyMap<SegmentId, string>): void {
  if (targets.size === 0) return
  const known = new Set(segments.map(({ id }) => id))
  for (const id of targets.keys())
    if (!known.has(id)) throw new UserError('document:unknownSegment', { id, count: known.size })
}

function isTouched({ segment, inner }: Group, targets: ReadonlyMap<SegmentId, string>): boolean {
  return [segment, ...inner].some(({ id, source }) => (targets.get(id) ?? source) !== source)
}

/** The front matter's fields are written all at once: each must be valid beside the others. */
function renderFields(
  document: Document,
  touched: readonly Group[],
  targets: ReadonlyMap<SegmentId, string>,
): Map<Group, Rendered> {
  const groups = touched.filter(({ segment }) => segment.kind === 'front-matter')
  const texts = writeFields(
    document.text,
    groups.map(({ segment }) => ({ segment, target: targets.get(segment.id) ?? segment.source })),
  )
  return new Map(groups.map((group, i) => [group, { text: texts[i] ?? '', fillings: [] }]))
}
