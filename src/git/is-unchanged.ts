import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** Whether git calls a file of the work tree the same as in the index, whatever its filters make of it. Throws `git:failed`. */
export async function isUnchanged(repository: Repository, path: string): Promise<boolean> {
  const result = await runGit(repository.root, [
    '--literal-pathspecs',
    'diff-files',
    '--name-only',
    '-z',
    '--',
    path,
  ])
  if (result.code !== 0) throw failure(result, 'git diff-files', repository)
  return result.stdout.length === 0
}
