import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { CheckFinding, CheckReport } from './check-report.ts'
import type { CheckJson } from './check-schema.ts'

/** The report as JSON of `check.schema.json`, indented, ending in a line end. */
export function formatCheckJson(report: CheckReport, t: Words): string {
  return `${JSON.stringify(checkJson(report, t), null, 2)}\n`
}

function checkJson(report: CheckReport, t: Words): CheckJson {
  return {
    schema: 1,
    ...report,
    findings: report.findings.map(finding => checkFindingJson(finding, t)),
    problems: report.problems.map(problem => findingJson(problem, t)),
  }
}

function checkFindingJson(
  { rule, severity, message, ...rest }: CheckFinding,
  t: Words,
): CheckJson['findings'][number] {
  const { code, params } = message
  return { rule, severity, code, params, message: t(code, params), ...rest }
}
