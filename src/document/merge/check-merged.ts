import { UserError } from '../../errors.ts'
import { extract } from '../extract.ts'
import { worthyCuts } from '../inner.ts'
import { lineOf } from '../position.ts'
import { HOLE, type Document, type Segment, type SegmentId } from '../types.ts'
import { hasWord } from '../words.ts'
import { readGroups, spanOf, type Group } from './groups.ts'
import type { Rendered } from './render.ts'

/** A group's new bytes and where they begin in the merged text. */
export interface Rewritten extends Rendered {
  readonly start: number
  /** The parent itself has a new text, not only what was cut out of it. */
  readonly isWhole: boolean
}

/** A document, its segments in groups, and those that were written anew, by the id of the parent. */
export interface Merged {
  readonly document: Document
  readonly groups: readonly Group[]
  readonly rewritten: ReadonlyMap<SegmentId, Rewritten>
}

/**
 * Reads a merged text again and makes sure that every segment stands where it should: the untouched ones as they
 * were, a target as one segment of the same kind that fills its place, with all that was cut out of it. Throws a
 * UserError `document:unfitTarget` that names the target behind which the two differ.
 */
export function checkMerged({ document, groups, rewritten }: Merged, merged: string): void {
  const { format, parser, options } = document
  const again = readGroups(extract(merged, { ...options, format, parser }).segments)
  let next = 0
  let moved = 0
  let suspect = groups.find(({ segment }) => rewritten.has(segment.id))?.segment
  for (const group of groups) {
    const own = rewritten.get(group.segment.id)
    const found = again[next]
    if (own !== undefined) suspect = group.segment
    const verdict =
      own === undefined ? isSame(group, found, moved) && 'there' : isRewritten(group, found, { own, merged })
    if (verdict === false) refuse(document, suspect)
    if (verdict === 'there') next++
    if (own !== undefined) moved = own.start + own.text.length - group.range.end
  }
  if (next < again.length) refuse(document, suspect)
}

function refuse({ text }: Document, segment: Segment | undefined): never {
  const line = lineOf(text)(segment === undefined ? 0 : spanOf(segment).start)
  throw new UserError('document:unfitTarget', { id: segment?.id ?? '', kind: segment?.kind ?? '', line })
}

function isSame({ segment, inner, range }: Group, found: Group | undefined, moved: number): boolean {
  return (
    found !== undefined &&
    found.range.start === range.start + moved &&
    found.range.end === range.end + moved &&
    isAlike(segment, found.segment, segment.source) &&
    found.inner.length === inner.length &&
    inner.every((one, i) => isAlike(one, found.inner[i], one.source))
  )
}

function isAlike(segment: Segment, found: Segment | undefined, source: string): boolean {
  return found?.kind === segment.kind && found.source === source && found.field === segment.field
}

interface Place {
  readonly own: Rewritten
  readonly merged: string
}

/** `gone` where the target holds nothing that would make a segment. */
function isRewritten(
  group: Group,
  found: Group | undefined,
  { own, merged }: Place,
): 'there' | 'gone' | false {
  const end = own.start + own.text.length
  const isInPlace =
    found !== undefined && found.range.start < Math.max(end, own.start + 1) && found.range.end > own.start
  if (!isInPlace) return hasWord(own.text) ? false : 'gone'
  const fills =
    found.range.start >= own.start &&
    found.range.end <= end &&
    merged.slice(own.start, found.range.start).trim() === '' &&
    /^[\s>]*$/.test(merged.slice(found.range.end, end))
  const isKind = found.segment.kind === group.segment.kind && found.segment.field === group.segment.field
  return fills && isKind && holdsInner(group, found, own) && 'there'
}

/** Where the parent was not to change its source must be as before; else nothing may be missing in it. */
function holdsInner({ segment, inner }: Group, found: Group, { fillings, isWhole }: Rewritten): boolean {
  const kept = fillings.filter(isWorthy)
  if (!isWhole)
    return (
      found.inner.length === kept.length && found.segment.source === expectedSource(segment.source, fillings)
    )
  const sources = new Set(found.inner.map(({ kind, source }) => `${kind} ${plain(source)}`))
  return fillings.every((text, i) => !isWorthy(text) || sources.has(`${inner[i]?.kind} ${plain(text)}`))
}

/** A text that would be cut out of its parent. */
function isWorthy(text: string): boolean {
  return worthyCuts(text, [{ range: { start: 0, end: text.length }, kind: 'other' }]).length > 0
}

/** Without the ends of lines, the prefixes of those that follow, and quotes that were put around it. */
function plain(text: string): string {
  return text.replaceAll(/[\r\n]+[ \t>]*/g, '\n').replaceAll(/^[\s"]+|[\s"]+$/g, '')
}

/** A filling that is not worth a segment stays in its parent. */
function expectedSource(source: string, fillings: readonly string[]): string {
  if (fillings.length === 0) return source
  const [first = '', ...rest] = source.split(HOLE)
  return rest.reduce((whole, part, i) => whole + holeFor(whole, fillings[i] ?? '') + part, first)
}

function holeFor(before: string, filling: string): string {
  if (!isWorthy(filling)) return filling
  const edge = before.endsWith('=') ? /^"?\s*|\s*"?$/g : /^\s*|\s*$/g
  const [lead = '', trail = ''] = filling.match(edge) ?? []
  return lead + HOLE + trail
}
