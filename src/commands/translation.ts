import type { Pair, Verdict } from '../freshness/types.ts'
import type { Oid, SnapshotFile } from '../git/types.ts'
import type { Source } from './types.ts'

/** A translation whose source was compared with its basis. */
export interface Translation {
  readonly pair: Pair
  readonly source: Source
  /** The source at the basis. */
  readonly blob: Oid
  readonly target: SnapshotFile
  readonly verdict: Verdict
  /** True: source and target are of one language, and equal words say nothing. */
  readonly oneLanguage: boolean
  /** Names the three texts, cut in this way. */
  readonly key: string
}
