import { UserError } from '../errors.ts'
import { failure } from './failure.ts'
import { resolveRevision } from './revision.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/**
 * The newest commit that two revisions have in common, as `git diff A...B` finds it. Throws `git:noMergeBase`, `git:shallow` and
 * what resolving them throws.
 */
export async function mergeBase(
  repository: Repository,
  [one, other]: readonly [string, string],
): Promise<Oid> {
  const commits = [await resolveRevision(repository, one), await resolveRevision(repository, other)]
  const result = await runGit(repository.root, ['merge-base', ...commits])
  const base = /^[0-9a-f]{40,64}$/m.exec(result.stdout.toString('latin1'))?.[0]
  if (base !== undefined) return base
  if (result.stderr !== '') throw failure(result, 'git merge-base', repository)
  const object = `${one}...${other}`
  if (repository.shallow) throw new UserError('git:shallow', { object, command: 'git fetch --unshallow' })
  throw new UserError('git:noMergeBase', { one, other })
}
