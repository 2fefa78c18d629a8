import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/**
 * By path, the value of a git attribute as it holds in the work tree: `unspecified`, `set`, `unset`, or a word. Throws `git:failed`.
 */
export async function readAttribute(
  repository: Repository,
  name: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const asked = paths.map(path => `${path}\0`).join('')
  const result = await runGit(repository.root, ['check-attr', '-z', '--stdin', name], asked)
  if (result.code !== 0) throw failure(result, 'git check-attr', repository)
  // Path, attribute and value, each ended by a NUL
  const words = result.stdout.toString('utf8').split('\0')
  return new Map(paths.flatMap((path, i) => (words[3 * i] === path ? [[path, words[3 * i + 2] ?? '']] : [])))
}
