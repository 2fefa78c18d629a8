import { UserError } from '../errors.ts'
import { OFFLINE, runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** The commit that a person's revision (`HEAD~3`, a branch, a tag, an id) names. Throws `git:unknownCommit`, `git:noCommits`, `git:notACommit`, `git:shallow`. */
export async function resolveRevision(repository: Repository, revision: string): Promise<Oid> {
  if (revision === '' || /[\0\n]/.test(revision)) throw new UserError('git:unknownCommit', { revision })
  const commit = await verify(repository, revision)
  if (commit !== null) return commit
  if (await isObject(repository, revision)) throw new UserError('git:notACommit', { revision })
  if (repository.shallow)
    throw new UserError('git:shallow', { object: revision, command: 'git fetch --unshallow' })
  if (repository.head === null && (await isEmpty(repository)))
    throw new UserError('git:noCommits', { root: repository.root })
  throw new UserError('git:unknownCommit', { revision })
}

/** No commit on any branch; where HEAD names none yet, others may have some. */
async function isEmpty(repository: Repository): Promise<boolean> {
  const { code, stdout } = await runGit(repository.root, ['rev-list', '--all', '--max-count=1'])
  return code === 0 && stdout.length === 0
}

async function verify(repository: Repository, revision: string): Promise<Oid | null> {
  const args = ['rev-parse', '-q', '--verify', '--end-of-options', `${revision}^{commit}`]
  const { stdout } = await runGit(repository.root, args, { env: OFFLINE })
  // A revision such as `^main` is answered with more than an id.
  return /^([0-9a-f]{40,64})\n$/.exec(stdout.toString('latin1'))?.[1] ?? null
}

async function isObject(repository: Repository, revision: string): Promise<boolean> {
  const { stdout } = await runGit(repository.root, ['cat-file', '--batch-check'], {
    input: `${revision}\n`,
    env: OFFLINE,
  })
  return /^[0-9a-f]{40,64} \w+ \d+\n$/.test(stdout.toString('latin1'))
}
