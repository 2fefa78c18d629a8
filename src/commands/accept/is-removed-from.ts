import type { Document, Segment } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { relateVersions } from '../../freshness/signing/relate-versions.ts'
import type { Change } from '../../freshness/types.ts'
import { olderSide } from './older-side.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { linesOf, type Place } from './place.ts'

/**
 * Whether a section of the source has lost a passage, or a section below it: told by the headings that stood above the passage,
 * whatever they are called now. What stood above all headings belongs to the lines ahead of the first one.
 */
export function isRemovedFrom(change: Change, { lines }: Place, opened: OpenedTranslation): boolean {
  if (change.after !== null) return false
  const { after } = opened.ledgered
  const { document, blob, segments } = olderSide(change, opened)
  const { heirOf, changeOf } = relateVersions(document, after, blob)
  const own = comparableSegments(after).find(each => isHeading(each) && linesOf(each, after)[0] === lines[0])
  return segments.some(segment => {
    const above = headingsAbove(segment, document)
    if (own === undefined) return above.length === 0
    return above.some(({ id }) =>
      [heirOf.get(id) ?? changeOf.get(id)?.after ?? []].flat().some(now => now.id === own.id),
    )
  })
}

function isHeading({ kind, level }: Segment): boolean {
  return kind === 'heading' && level !== undefined
}

/** From the outermost to the nearest. */
function headingsAbove({ id }: Segment, document: Document): readonly Segment[] {
  let above: readonly Segment[] = []
  for (const each of comparableSegments(document)) {
    const outer = isHeading(each) ? above.filter(({ level = 0 }) => level < (each.level ?? 0)) : above
    if (each.id === id) return outer
    above = isHeading(each) ? [...outer, each] : outer
  }
  return above
}
