import type { Config } from '../../../config/types.ts'
import type { Subject } from '../../../report/request/request.ts'
import type { UpdateItem } from '../../../report/update/update-report.ts'
import type { TreeChange } from '../../../git/trees/write-tree.ts'
import type { Oid, Repository } from '../../../git/types.ts'
import type { Pair, TranslationStatus } from '../../../freshness/types.ts'
import type { ProjectOptions } from '../../project.ts'
import type { Project } from '../../types.ts'

/** What all requests of a run start from. */
export interface Ground {
  readonly repository: Repository
  /** The base; open until the run ends. */
  readonly project: Project
  /** What was opened beside it, by commit. */
  readonly projects: Map<Oid, Promise<Project>>
  /** Directory that was asked in, relative to the top; empty: the top. */
  readonly prefix: string
  /** Tip of the branch that requests go to. */
  readonly base: Oid
  /** HEAD, and the translations and ledgers that the work tree has otherwise. */
  readonly head: Oid
  readonly dirty: readonly TreeChange[]
  /** The pairs of source and target as the base and the work tree have them, by path: all of each locale that was asked for. */
  readonly pairs: readonly Pair[]
  /** Targets of the pairs that were asked for: nothing new is put into a request but theirs. */
  readonly asked: ReadonlySet<string>
  /** What would be carried into each translation as the base has it, by target. */
  readonly updates: ReadonlyMap<string, BaseUpdate>
  /** How each translation of the base stands, with its changes, by target. */
  readonly statuses: ReadonlyMap<string, TranslationStatus>
  readonly config: Config
  /** How projects are opened. */
  readonly options: Omit<ProjectOptions, 'at' | 'sourcesOnly'>
}

/** What would be carried into one translation of the base, and the files that come of it. */
export interface BaseUpdate {
  readonly item: UpdateItem
  readonly writes: readonly { readonly path: string; readonly after: string }[]
}

/** The branch of a request as it is on the server; null: there is none, or nothing of it is left to be kept. */
export type Tip = Oid | null

/** What one request is to hold. */
export interface RequestContent {
  readonly subject: Subject
  /** A commit here, on no branch, whose files are those that the request is to have. */
  readonly commit: Oid
  /** Tree of `commit`. */
  readonly tree: Oid
  /** True: the branch lacks some of it, so that a commit is to be made. */
  readonly isNew: boolean
  /** What that commit follows: the branch, and the base where the branch has not seen it. */
  readonly parents: readonly Oid[]
  /** Paths that a person has to bring together; then nothing is committed. */
  readonly conflicts: readonly string[]
  /** Paths of translations and ledgers that differ from the base. */
  readonly changed: readonly string[]
  /** Sources whose turn comes later. */
  readonly queued: readonly string[]
}
