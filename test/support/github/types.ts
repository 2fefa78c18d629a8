import type { Assume } from './assume.ts'
import type { Clock } from './clock.ts'
import type { Git } from './git.ts'
import type { RateLimits } from './limits.ts'

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'
export type Permission = 'contents' | 'pull_requests' | 'issues' | 'actions'
export type Access = 'read' | 'write' | 'none'

export interface Token {
  value: string
  /** Whom it acts as. */
  login: string
  /** `actions`: the token of a workflow; `app`: of another app's installation; `user`: a person's, fine-grained. */
  kind: 'actions' | 'app' | 'user'
  permissions: Readonly<Record<Permission, Access>>
}

export interface Account {
  id: number
  login: string
  name: string | null
  /** Known to GitHub, so that commits with it are this account's. */
  email: string | null
  showsEmail: boolean
  type: 'User' | 'Bot' | 'Organization'
}

export interface Label {
  id: number
  name: string
  /** Six hex digits. */
  color: string
  description: string | null
}

/** Holds a bare git repository and what GitHub has around it. */
export interface Repository {
  id: number
  owner: Account
  name: string
  /** `owner/name` that it had before; what asks for one is sent on. */
  formerNames: readonly string[]
  git: Git
  /** What it was forked from. */
  parent: Repository | null
  defaultBranch: string
  isPrivate: boolean
  isArchived: boolean
  hasIssues: boolean
  /** Setting "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpen: boolean
  mergeMethods: ReadonlySet<MergeMethod>
  deletesMergedBranches: boolean
  /** Branches that nobody may push to or delete. */
  protectedBranches: Set<string>
  /** By login in lower case. */
  roles: Map<string, Role>
  /** Issues and pull requests by number. */
  issues: Map<number, Issue>
  comments: Map<number, Comment>
  labels: Label[]
  createdAt: number
}

export type MergeMethod = 'merge' | 'squash' | 'rebase'

export interface Issue {
  id: number
  number: number
  author: Account
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null
  labels: Label[]
  assignees: Account[]
  isLocked: boolean
  createdAt: number
  updatedAt: number
  closedAt: number | null
  closedBy: Account | null
  pull: Pull | null
}

/** What a pull request has beyond an issue. */
export interface Pull {
  id: number
  head: {
    owner: Account
    /** Null: the fork is gone. */
    repository: Repository | null
    branch: string
    sha: string
  }
  /** `sha`: its tip when the head was pushed last. */
  base: { branch: string; sha: string }
  isDraft: boolean
  maintainerCanModify: boolean
  mergedAt: number | null
  mergedBy: Account | null
  /** What it became; of an open one, a merge made to try. */
  mergeCommit: string | null
  /** Null as long as GitHub has not looked; `key` says which commits it looked at. */
  mergeable: { key: string; isClean: boolean; looks: number } | null
  requested: Account[]
  reviews: Review[]
}

export interface Comment {
  id: number
  issue: Issue
  author: Account
  body: string
  createdAt: number
  updatedAt: number
}

export interface Review {
  id: number
  author: Account
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  body: string
  commit: string
  submittedAt: number | null
}

/** A run of a workflow, as far as artifacts need it. */
interface Run {
  id: number
  headBranch: string
  headSha: string
  headRepository: Repository
}

export interface Artifact {
  id: number
  run: Run
  name: string
  /** The archive as it is downloaded. */
  zip: Buffer
  /** What GitHub says of its size, in bytes. */
  size: number
  isExpired: boolean
  createdAt: number
}

/** All that one emulator knows. */
export interface State {
  /** `http://127.0.0.1:port`. */
  origin: string
  /** The same of the storage server that artifacts are downloaded from: no place for a token. */
  storageOrigin: string
  folder: string
  accounts: Account[]
  tokens: Token[]
  /** The one that the tokens of workflows and apps are for. */
  home: Repository
  repositories: Repository[]
  runs: Map<number, Run>
  artifacts: Artifact[]
  /** What links into the storage lead to, by their signature. */
  links: Map<string, { artifact: Artifact; until: number }>
  clock: Clock
  assume: Assume
  limits: RateLimits
  /** Commits that GitHub signed itself. */
  signed: Set<string>
  ids: { next: number }
}
