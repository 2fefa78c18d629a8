/** Object id in full, 40 or 64 hex digits. */
export type Oid = string

export interface Repository {
  /** Absolute path of the work tree's top. */
  readonly root: string
  /** Absolute path of this work tree's git directory; caches live in `commonDir`. */
  readonly gitDir: string
  readonly commonDir: string
  readonly shallow: boolean
  /** Name of the promisor remote of a partial clone. */
  readonly promisor: string | null
}

/** One regular file of the snapshot. `dirty`: its bytes stand in the work tree only, so `oid` is the hash they would have. */
export interface SnapshotFile {
  /** Relative to the root, `/`-separated; bytes that are not UTF-8 as lone surrogates U+DC80–U+DCFF. */
  readonly path: string
  readonly oid: Oid
  readonly dirty: boolean
}

/** The content files of a commit or of the work tree, read once. */
export interface Snapshot {
  /** HEAD or the commit asked for. */
  readonly commit: Oid
  readonly worktree: boolean
  readonly files: ReadonlyMap<string, SnapshotFile>
  /** Symbolic links, submodules and unreadable files that were passed over, with why. */
  readonly skipped: readonly { readonly path: string; readonly why: 'symbolic-link' | 'submodule' | 'unreadable' }[]
}
