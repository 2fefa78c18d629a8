import type { Document } from '../document/types.ts'
import { comparableSegments } from './comparable.ts'
import { compareMarkup } from './compare-markup.ts'
import { describeChanges } from './describe-changes.ts'
import { findUprooted } from './governors/find-uprooted.ts'
import { matchSegments } from './matching/match-segments.ts'
import type { Matching } from './matching/matching.ts'
import type { Change, Comparison, Counts } from './types.ts'

/**
 * What changed in a source, segment by segment, by content: equal segments are unchanged wherever they stand while the same
 * heading, container or passage governs them; what is left is paired by likeness into edits, the rest was added or removed. Passages that were split or merged, and rows and
 * columns of tables that came or went, are one change each. Line ends are no content, not in code either: texts are
 * compared, and told, with LF. Changed markup that is in no segment is a mechanical edit of the segment beside it. Changes
 * come in the order of `after`. Nothing but the two documents counts; the other way round the same segments belong together.
 * Older versions that are compared with one `after` share work.
 */
export function compareDocuments(before: Document, after: Document): Comparison {
  const older = { text: before.text, segments: comparableSegments(before) }
  const newer = { text: after.text, segments: comparableSegments(after) }
  const matching = matchSegments(older, newer)
  const markup = compareMarkup(older, newer, matching)
  const uprooted = findUprooted(older, newer, matching)
  const changes = describeChanges({ before: older, after: newer, matching, markup, uprooted })
  return { counts: count(matching, changes, newer.segments.length), changes }
}

/**
 * Each segment counts once, those that changed as one each for itself. Segments without need of a translator that were added are
 * carried over, and count as mechanical.
 */
function count(matching: Matching, changes: readonly Change[], total: number): Counts {
  const of = (kind: Change['kind'], label?: Change['label']): number =>
    changes
      .filter(change => change.kind === kind && (label === undefined || change.label === label))
      .reduce((sum, { before, after }) => sum + (after ?? before ?? { segments: 0 }).segments, 0)
  return {
    total,
    unchanged: changes.reduce((rest, { after }) => rest - (after?.segments ?? 0), total),
    cosmetic: of('edited', 'cosmetic'),
    mechanical: of('edited', 'mechanical') + of('added', 'mechanical'),
    substantive: of('edited', 'substantive'),
    added: of('added', 'substantive'),
    removed: of('removed'),
    moved: matching.moved.size,
    signedOff: 0,
  }
}
