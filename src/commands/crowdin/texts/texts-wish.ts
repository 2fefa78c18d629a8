import type { RemoteFile } from '../../../crowdin/types.ts'

/** What a run wants to know of what Crowdin holds. */
export interface TextsWish {
  /** `path`: where Crowdin holds the file, as in the tree of its project. */
  readonly files: readonly { readonly file: RemoteFile; readonly path: string }[]
  /** Of ours; one that the project does not have fails when it is asked for. */
  readonly locales: readonly string[]
  /** True: nothing that was read by an earlier run is believed. */
  readonly full: boolean
}
