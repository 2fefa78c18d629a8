import { diff, type DiffOptions } from '../../src/commands/diff.ts'
import { diffVersions } from '../../src/commands/diff-versions.ts'
import { versionNames } from '../../src/commands/version-names.ts'
import type { DiffReport } from '../../src/freshness/types.ts'
import type { TestRepository } from './repository.ts'

const tool = { name: 'evergloss', version: '0.0.0-test' }

/** `diff` of a repository, as the command would ask for it. */
export async function diffOf(
  { root }: Pick<TestRepository, 'root'>,
  options: Partial<DiffOptions> = {},
): Promise<DiffReport> {
  return diff({ root, tool, paths: [], locales: [], ...options })
}

/** `diff --source-only` in a repository or a folder. */
export async function diffBetween(
  { root }: Pick<TestRepository, 'root'>,
  [older, newer]: readonly [string, string],
  paths: readonly string[] = [],
): Promise<DiffReport> {
  return diffVersions({ root, tool, older, newer, paths })
}

/** The same, for a range such as `main...feature`. */
export async function diffRange({ root }: Pick<TestRepository, 'root'>, range: string): Promise<DiffReport> {
  const { rest: paths, ...versions } = await versionNames([range], root)
  return diffVersions({ root, tool, paths, ...versions })
}
