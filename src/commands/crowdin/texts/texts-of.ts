import type { RemoteFile } from '../../../crowdin/types.ts'
import type { Pair } from '../../../freshness/types.ts'
import type { OpenedSource } from '../sources/open-source.ts'
import type { PostPlan } from '../sources/plan-post.ts'
import type { StringsOf } from './ask-past.ts'

/** The translations of one source, and what is known of it here and at Crowdin. */
export interface TextsOf {
  readonly pairs: readonly Pair[]
  readonly source: OpenedSource
  readonly plan: PostPlan
  /** Null: Crowdin has no file of the source. */
  readonly file: RemoteFile | null
  readonly stringsOf: StringsOf | null
}
