import type { SignOff } from '../freshness/signing/types.ts'
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
  /** The commit of the basis. */
  readonly commit: Oid | null
  /** What its ledgers record of segments. */
  readonly signOffs: readonly SignOff[]
  /** Whether a version of the source comes before the basis; without it nobody looked. */
  readonly isOlder?: (blob: Oid) => boolean
  /** True: source and target are of one language, and equal words say nothing. */
  readonly oneLanguage: boolean
  /** Names the three texts, cut in this way, and the records. */
  readonly key: string
}
