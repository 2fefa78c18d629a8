import type { CheckReport } from '../report/check/check-report.ts'
import type { CheckFormat } from './check-command.ts'
import type { Session } from './session.ts'

/** Prints the report in the format that was asked for. */
export async function printCheck(report: CheckReport, format: CheckFormat, session: Session): Promise<void> {
  const { t, world } = session
  world.stdout.write((await import('../report/check/check-json.ts')).formatCheckJson(report, t))
}
