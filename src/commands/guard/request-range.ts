import { UserError } from '../../errors.ts'
import { readBranches } from '../../git/branches.ts'
import { openRepository } from '../../git/repository.ts'
import { readEvent } from './read-event.ts'

/** What is compared, as git knows it. */
export interface RequestRange {
  readonly base: string
  readonly head: string
}

export interface RangeWishes {
  /** Absolute path of a directory in the repository. */
  readonly root: string
  /** Revisions as the person wrote them. */
  readonly base?: string
  readonly head?: string
  /** Of the process: what GitHub Actions says of the run. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The two sides of a request: what was asked for, else those of the pull request that a run of GitHub Actions is for, else HEAD and the default branch.
 * Throws `guard:noBase`, `guard:badEvent`, `git:noCommits`, and what opening a repository throws.
 */
export async function requestRange({ root, base, head, env }: RangeWishes): Promise<RequestRange> {
  if (base !== undefined) return { base, head: head ?? 'HEAD' }
  const { GITHUB_EVENT_PATH: path, GITHUB_BASE_REF: branch } = env
  const event = path ? await readEvent(path) : null
  if (event?.base != null) return { base: event.base, head: head ?? event.head ?? 'HEAD' }
  if (branch) return { base: `refs/remotes/origin/${branch}`, head: head ?? 'HEAD' }
  const repository = await openRepository(root)
  const { defaultBranch, remote } = await readBranches(repository)
  if (defaultBranch !== null) return { base: defaultBranch.reference, head: head ?? 'HEAD' }
  if (repository.head === null) throw new UserError('git:noCommits', { root: repository.root })
  throw new UserError('guard:noBase', { option: '--base', remote: remote ?? 'origin' })
}
