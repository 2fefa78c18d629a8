import { type ChangeLog, readChangeLog } from './change-log.ts'
import { failure } from './failure.ts'
import { type FollowedFile, followFile } from './follow-file.ts'
import { formerNames, indexRenames } from './former-names.ts'
import { readMergeRenames } from './renames.ts'
import { runGit } from './run.ts'
import type { Oid, RenameHistory, Repository } from './types.ts'

/** The history of some files, read once. */
export interface Histories {
  readonly log: ChangeLog
  /** Follows one of the files, named as the head names it. */
  readonly follow: (path: string) => FollowedFile
  /** Whether the commit at a place is on the branch that everybody has: the remote's default one, where it is known. */
  readonly shared: (place: number) => boolean
}

/** Reads the history of `head` for some files and all their former names: one pass for all of them. Throws `git:failed`, `git:partial`. */
export async function readHistories(
  repository: Repository,
  head: Oid,
  { paths, renames }: { readonly paths: readonly string[]; readonly renames: RenameHistory },
): Promise<Histories> {
  const index = indexRenames([...renames.renames, ...(await readMergeRenames(repository, head))])
  const names = new Set(paths.flatMap(path => [...formerNames(path, index)]))
  const [log, unshared] = await Promise.all([
    readChangeLog(repository, head, path => names.has(path)),
    readUnshared(repository, head),
  ])
  return {
    log,
    follow: path => followFile(path, log, index),
    shared: place => !unshared.has(log.commits[place] ?? ''),
  }
}

/** Commits of `head` that the remote's default branch has not; none where no such branch is known. */
async function readUnshared(repository: Repository, head: Oid): Promise<ReadonlySet<Oid>> {
  const tip = await runGit(repository.root, [
    'rev-parse',
    '-q',
    '--verify',
    'refs/remotes/origin/HEAD^{commit}',
  ])
  if (tip.code !== 0) return new Set()
  const result = await runGit(
    repository.root,
    ['rev-list', '--stdin'],
    `${head}\n^${tip.stdout.toString('latin1').trim()}\n`,
  )
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  return new Set(result.stdout.toString('latin1').split('\n'))
}
