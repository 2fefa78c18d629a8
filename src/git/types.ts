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
  /** Commit that HEAD was when the repository was opened; null before the first commit. */
  readonly head: Oid | null
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
  /** Symbolic links, submodules and unreadable files and directories that were passed over, with why; by path. */
  readonly skipped: readonly Skipped[]
}

export interface Skipped {
  readonly path: string
  readonly why: 'symbolic-link' | 'submodule' | 'unreadable'
}

/** What git says to one object name. */
export type ObjectInfo =
  | {
      readonly found: true
      readonly oid: Oid
      readonly type: 'blob' | 'tree' | 'commit' | 'tag'
      readonly size: number
    }
  | { readonly found: false; readonly why: 'missing' | 'ambiguous' }

/** One long-lived conversation with git's object store; requests are answered in order, one call after another. */
export interface ObjectReader {
  /** Type and size in bytes of each object name (`<oid>`, `<commit>:<path>`), in order; a name must not hold a line feed. */
  info(names: readonly string[]): Promise<ObjectInfo[]>
  /**
   * Hands over the bytes of each object, in order, one at a time; an object that is not there is a UserError.
   * Small `bytes` are part of a larger piece of memory: decode or copy them rather than keep many.
   */
  read(oids: readonly Oid[], receive: (oid: Oid, bytes: Buffer) => void): Promise<void>
  close(): Promise<void>
}

/** A basis as recorded, and the source's path as it is now. */
export interface BasisWish {
  readonly commit: string
  readonly path: string
  /** True: `path` is the one in that commit, and no rename is followed. */
  readonly exact?: boolean
}

export type BasisResolution =
  | { readonly problem: null; readonly commit: Oid; readonly path: string; readonly blob: Oid }
  | { readonly problem: 'malformed' | 'unknown-commit' | 'ambiguous' | 'not-a-commit'; readonly commit: null }
  | { readonly problem: 'not-an-ancestor' | 'no-source'; readonly commit: Oid }

/** A path in one commit. */
export interface Place {
  readonly commit: Oid
  readonly path: string
}

/** A file that got another name in one commit. */
export interface Rename {
  readonly commit: Oid
  readonly from: string
  readonly to: string
}

/** All renames in the history of one commit; plain data, good for a cache. */
export interface RenameHistory {
  readonly head: Oid
  readonly renames: readonly Rename[]
}
