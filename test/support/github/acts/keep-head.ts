import type { Issue, Pull, Repository } from '../types.ts'

/** Brings a pull request's head into its repository, as `refs/pull/N/head`. */
export async function keepHead(
  repository: Repository,
  { number, pull }: Issue & { pull: Pull },
): Promise<void> {
  const { head } = pull
  const ref = `refs/pull/${number}/head`
  if (head.repository !== null && head.repository !== repository)
    await repository.git.run(['fetch', '-q', '--no-tags', head.repository.git.path, `+${head.sha}:${ref}`])
  else await repository.git.run(['update-ref', ref, head.sha])
}
