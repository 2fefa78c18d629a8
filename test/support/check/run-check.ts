import { check, type CheckOptions } from '../../../src/commands/check.ts'
import type { CheckReport } from '../../../src/report/check/check-report.ts'

/** `check` of all translations of a repository by all rules, but for what is asked. */
export async function runCheck(root: string, some: Partial<CheckOptions> = {}): Promise<CheckReport> {
  return check({
    root,
    tool: { name: 'evergloss', version: '0.0.0-test' },
    paths: [],
    locales: [],
    only: [],
    skip: [],
    severity: 'warning',
    ...some,
  })
}
