import { failure } from '../failure.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

export interface CommitParts {
  /** Full id of a tree. */
  readonly tree: Oid
  readonly parents: readonly Oid[]
  readonly message: string
  /** Who makes it; without it a name of ours and a fixed date, so that equal parts are one commit. */
  readonly signature?: { readonly name: string; readonly email: string; readonly date: string }
}

/** Writes a commit that no branch has; returns its full id. Throws `git:failed`. */
export async function commitTree(
  repository: Repository,
  { tree, parents, message, signature = OURS }: CommitParts,
): Promise<Oid> {
  const args = ['commit-tree', '--no-gpg-sign', tree, ...parents.flatMap(parent => ['-p', parent])]
  const { name, email, date } = signature
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap(role => [
      [`GIT_${role}_NAME`, name],
      [`GIT_${role}_EMAIL`, email],
      [`GIT_${role}_DATE`, date],
    ]),
  )
  const result = await runGit(repository.root, args, { input: message, env })
  if (result.code !== 0) throw failure(result, 'git commit-tree', repository)
  return result.stdout.toString('latin1').trim()
}

const OURS = { name: 'evergloss', email: 'evergloss@localhost', date: '2000-01-01T00:00:00Z' }
