import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { DigestReport } from './digest-report.ts'
import type { DigestJson } from './digest-schema.ts'

/** The report as JSON of `digest.schema.json`, indented, ending in a line end. */
export function formatDigestJson(report: DigestReport, t: Words): string {
  const json: DigestJson = {
    schema: 1,
    ...report,
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
