import { guard, type GuardOptions } from '../../src/commands/guard.ts'
import type { GuardReport } from '../../src/report/guard/guard-report.ts'
import type { TestRepository } from './repository.ts'

/** `guard` of the branch that is checked out, as the command would ask for it. */
export async function guardOf(
  { root }: Pick<TestRepository, 'root'>,
  options: Partial<GuardOptions> = {},
): Promise<GuardReport> {
  const tool = { name: 'evergloss', version: '0.0.0-test' }
  return guard({ root, tool, env: {}, locales: [], ...options })
}
