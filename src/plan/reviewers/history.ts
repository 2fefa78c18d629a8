/** A person as a commit names them. */
export interface Signature {
  readonly name: string
  readonly email: string
}

/** One commit, with what tells who knows a language. */
export interface HistoryCommit {
  readonly id: string
  /** Ids, the branch's own line first; those beyond the cut of a shallow clone may be missing in the history. */
  readonly parents: readonly string[]
  readonly author: Signature
  readonly coAuthors: readonly Signature[]
  /** Those that its trailers call reviewers. */
  readonly reviewers: readonly Signature[]
  /** ISO 8601. */
  readonly at: string
  readonly subject: string
  /** What it changed, a merge seen from its first parent. `added`: was not there before. */
  readonly files: readonly { readonly path: string; readonly added: boolean }[]
}

/** A pull request, as commits tell of it. */
export interface RequestTrace {
  readonly number: number
  /** Who opened it; null: only its number is known. */
  readonly login: string | null
}
