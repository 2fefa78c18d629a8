import { UserError } from '../errors.ts'
import { openRepository } from '../git/repository.ts'
import { resolveRevision } from '../git/revision.ts'
import { versionNames } from './version-names.ts'

/**
 * The arguments of `--source-only` that a person meant who named commits, or a range of them, where paths were expected; undefined
 * when these names are no commits. A single one is meant to be compared with HEAD.
 */
export async function commitsMeant(names: readonly string[], root: string): Promise<string | undefined> {
  try {
    const isAlone = names.length === 1 && names[0]?.includes('..') !== true
    const given = isAlone ? [...names, 'HEAD'] : names
    const { older, newer } = await versionNames(given, root)
    const repository = await openRepository(root)
    for (const name of [older, newer]) await resolveRevision(repository, name)
    return given.join(' ')
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
