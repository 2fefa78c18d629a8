import type { Pair } from '../freshness/types.ts'
import type { Oid } from '../git/types.ts'
import type { Source } from './types.ts'

/** Each pair whose source has an older version to be compared with, and that version's blob. */
export function* olderVersions(
  sources: Iterable<Source>,
): Generator<{ readonly source: Source; readonly pair: Pair; readonly blob: Oid }> {
  for (const source of sources) for (const [pair, blob] of source.bases) yield { source, pair, blob }
}
