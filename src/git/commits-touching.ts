import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** Who made a commit, and what it says. */
export interface TouchingCommit {
  /** Addresses. */
  readonly author: string
  readonly committer: string
  readonly message: string
}

/** The commits of `newer` that `older` has not and that changed a file, the newest first. Throws `git:failed`. */
export async function commitsTouching(
  repository: Repository,
  [older, newer]: readonly [Oid, Oid],
  path: string,
): Promise<TouchingCommit[]> {
  const format = '--format=%ae%x00%ce%x00%B'
  const result = await runGit(repository.root, [
    'log',
    '-z',
    format,
    newer,
    `^${older}`,
    '--',
    `:(literal)${path}`,
  ])
  if (result.code !== 0) throw failure(result, 'git log', repository)
  const fields = splitRecords(result.stdout)
  return fields.flatMap((author, i) =>
    i % 3 === 0 ? [{ author, committer: fields[i + 1] ?? '', message: fields[i + 2] ?? '' }] : [],
  )
}
