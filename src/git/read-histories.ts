import { type ChangeLog, readChangeLog } from './change-log.ts'
import { bringObjects } from './fetching/bring-objects.ts'
import { failure } from './failure.ts'
import { type FollowedFile, followFile } from './follow-file.ts'
import { formerNames, indexRenames } from './former-names.ts'
import { readMergeRenames } from './renames.ts'
import { runGit } from './run.ts'
import { readSharedTips } from './shared-tips.ts'
import type { Oid, RenameHistory, Repository } from './types.ts'

/** The history of some files, read once. */
export interface Histories {
  readonly log: ChangeLog
  /** Follows one of the files, named as the head names it. */
  readonly follow: (path: string) => FollowedFile
  /** Whether the commit at a place is on the branch that everybody has; always, where nobody can tell which one that is. */
  readonly shared: (place: number) => boolean
  readonly isSharedKnown: boolean
}

interface HistoryWish {
  readonly paths: readonly string[]
  readonly renames: RenameHistory
  readonly isAllRead?: boolean
}

/**
 * Reads the history of `head` for some files and all their former names: one pass for all of them. With `isAllRead`, because all that they
 * ever were is going to be read, a clone that may fetch gets it at once. Throws `git:failed`, `git:partial`, `git:unreachable`.
 */
export async function readHistories(
  repository: Repository,
  head: Oid,
  { paths, renames, isAllRead = false }: HistoryWish,
): Promise<Histories> {
  const index = indexRenames([...renames.renames, ...(await readMergeRenames(repository, head))])
  const names = new Set(paths.flatMap(path => [...formerNames(path, index)]))
  const tips = await readSharedTips(repository)
  const [log, unshared] = await Promise.all([
    readChangeLog(repository, head, path => names.has(path)),
    readUnshared(repository, head, tips),
  ])
  if (isAllRead) await bringObjects(repository, versionsIn(log))
  return {
    log,
    follow: path => followFile(path, log, index),
    shared: place => !unshared.has(log.commits[place] ?? ''),
    isSharedKnown: tips !== null,
  }
}

function versionsIn({ changes }: ChangeLog): Oid[] {
  return [...changes.values()].flatMap(states => [...states.values()].flatMap(blob => blob ?? []))
}

/** Commits of `head` that no shared branch has; none where nobody can tell which branch is shared. */
async function readUnshared(
  repository: Repository,
  head: Oid,
  tips: readonly Oid[] | null,
): Promise<ReadonlySet<Oid>> {
  if (tips === null || tips.includes(head)) return new Set()
  const input = [head, ...tips.map(tip => `^${tip}`)].join('\n')
  const result = await runGit(repository.root, ['rev-list', '--stdin'], `${input}\n`)
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  return new Set(result.stdout.toString('latin1').split('\n'))
}
