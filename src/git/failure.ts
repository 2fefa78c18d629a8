import { UserError } from '../errors.ts'
import { mayFetch } from './fetching/may-fetch.ts'
import { wordsOf } from './remote/words-of.ts'
import type { GitResult } from './run.ts'
import type { Repository } from './types.ts'

/** Why a git command failed: in a partial clone that lacks objects `git:partial`, or `git:unreachable` where they may be fetched; else `git:failed` with git's own words. */
export function failure(
  result: Pick<GitResult, 'code' | 'stderr'>,
  command: string,
  repository: Repository | null,
): UserError {
  const details = wordsOf(result.stderr)
  if (repository?.promisor != null && MISSING_OBJECT.test(details))
    return mayFetch(repository)
      ? new UserError('git:unreachable', { remote: repository.promisor, details })
      : partial(repository, repository.promisor)
  return new UserError('git:failed', {
    command,
    details: details === '' ? `exit code ${result.code}` : details,
  })
}

const MISSING_OBJECT =
  /promisor|lazy fetching|not allowed|could not fetch|unable to read|could not read|missing|not a tree object|bad (object|tree|revision)|does not exist/i

/** The object is not in the clone: says which command brings it, or that the repository is damaged. */
export function missing(repository: Repository, object: string): UserError {
  if (repository.shallow) return new UserError('git:shallow', { object, command: 'git fetch --unshallow' })
  if (repository.promisor !== null && !mayFetch(repository)) return partial(repository, repository.promisor)
  return new UserError('git:missingObject', { object, root: repository.root, command: 'git fsck' })
}

// `--refetch` alone would filter again; the option `--no-filter` overrides the filter that the clone has configured.
function partial(repository: Repository, remote: string): UserError {
  const name = /^[\w./-]+$/.test(remote) ? remote : `'${remote.replaceAll("'", String.raw`'\''`)}'`
  return new UserError('git:partial', {
    root: repository.root,
    command: `git fetch --refetch --no-filter ${name}`,
  })
}
