/** Name of an account on GitHub, without `@`. */
export type Login = string

/** `owner/name` in parts. */
export interface RepositoryName {
  readonly owner: string
  readonly name: string
}

/** A repository as GitHub describes it. */
export interface HostedRepository extends RepositoryName {
  /** Address for people, without a slash at the end. */
  readonly url: string
  readonly defaultBranch: string
  readonly isArchived: boolean
  readonly hasIssues: boolean
}

export interface PullRequest {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly isMerged: boolean
  readonly isDraft: boolean
  readonly title: string
  /** As it was written, Markdown; empty where there is none. */
  readonly body: string
  /** Address for people. */
  readonly url: string
  readonly author: Login
  readonly labels: readonly string[]
  /** Who is asked for a review and has not given one. */
  readonly requested: readonly Login[]
  readonly head: {
    readonly branch: string
    /** Full id. */
    readonly commit: string
    /** `owner/name`; null where the fork is gone. */
    readonly repository: string | null
  }
  /** `commit`: the tip of its base branch when it was read. */
  readonly base: { readonly branch: string; readonly commit: string }
  /** Commit that it became on the base branch; null where it is not merged. */
  readonly mergeCommit: string | null
  /** ISO 8601; null where it did not happen. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly mergedAt: string | null
  readonly closedAt: string | null
}

/** An issue; pull requests are none of these. */
export interface Issue {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly title: string
  readonly body: string
  readonly url: string
  readonly author: Login
  readonly labels: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
}

/** How somebody stands to the repository, as GitHub says beside what they write. */
export type Association =
  | 'OWNER'
  | 'MEMBER'
  | 'COLLABORATOR'
  | 'CONTRIBUTOR'
  | 'FIRST_TIMER'
  | 'FIRST_TIME_CONTRIBUTOR'
  | 'MANNEQUIN'
  | 'NONE'

/** A remark below an issue or a pull request. */
export interface Comment {
  readonly id: number
  readonly author: Login
  readonly association: Association
  readonly body: string
  readonly url: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Review {
  readonly id: number
  readonly author: Login
  readonly association: Association
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed' | 'pending'
  /** Full id of the head that was reviewed; null where GitHub does not say. */
  readonly commit: string | null
  readonly body: string
  /** ISO 8601; null of one that is not handed in. */
  readonly at: string | null
}

/** A file that a pull request changes. */
export interface ChangedFile {
  /** Relative to the root, `/`-separated. */
  readonly path: string
  /** Where it stood before; null where it was not moved. */
  readonly previousPath: string | null
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
}

/** One file of a new commit. */
export interface FileChange {
  /** Relative to the root, `/`-separated. */
  readonly path: string
  /** Null: the file goes. */
  readonly content: string | Uint8Array | null
  readonly mode: '100644' | '100755' | '120000'
}

/** A commit that is to be made on the server. */
export interface NewCommit {
  readonly message: string
  /** Full ids, the branch's own line first. */
  readonly parents: readonly string[]
  /** Full id of the tree whose files it has but for `files`. */
  readonly base: string
  readonly files: readonly FileChange[]
}

/** What became of asking people for a review. */
export interface ReviewRequestOutcome {
  readonly asked: readonly Login[]
  /** Those that GitHub does not let be asked (no access, unknown, the author), with what it said. */
  readonly refused: readonly { readonly login: Login; readonly said: string }[]
}
