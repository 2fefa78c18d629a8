import type { Document, Segment } from '../../document/types.ts'
import type { Change } from '../../freshness/types.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { segmentsAt } from './segments-at.ts'

interface OlderSide {
  readonly document: Document
  readonly blob: string
  /** What the change is told from. */
  readonly segments: readonly Segment[]
}

/** The version that a change is told from: that of a record, or the basis. */
export function olderSide(
  { since, before }: Pick<Change, 'since' | 'before'>,
  { ledgered, translation }: OpenedTranslation,
): OlderSide {
  const own = since === undefined ? undefined : ledgered.versionOf(since)
  const document = own ?? ledgered.before
  const blob = own === undefined ? translation.blob : (since ?? translation.blob)
  return { document, blob, segments: segmentsAt(document, before) }
}
