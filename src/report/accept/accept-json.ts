import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { AcceptReport } from './accept-report.ts'
import type { AcceptJson } from './accept-schema.ts'

/** The report as JSON of `accept.schema.json`, indented, ending in a line end. Keys are never localised, `message` is. */
export function formatAcceptJson(report: AcceptReport, t: Words): string {
  const { findings, ...rest } = report
  const json: AcceptJson = { schema: 1, ...rest, findings: findings.map(finding => findingJson(finding, t)) }
  return `${JSON.stringify(json, null, 2)}\n`
}
