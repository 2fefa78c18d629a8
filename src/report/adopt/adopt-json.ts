import type { Adoption, AdoptReport } from '../../freshness/adoption/types.ts'
import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { AdoptJson } from './adopt-schema.ts'

/** The report as JSON of `adopt.schema.json`, indented, ending in a line end. */
export function formatAdoptJson(report: AdoptReport, t: Words): string {
  return `${JSON.stringify(adoptJson(report, t), null, 2)}\n`
}

/** The report as a plain value: codes and keys are never localised, `message` is. */
export function adoptJson(report: AdoptReport, t: Words): AdoptJson {
  return {
    schema: 1,
    ...report,
    adoptions: report.adoptions.map(adoption => ({ ...adoption, problem: problemJson(adoption, t) })),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
}

function problemJson({ problem }: Adoption, t: Words): AdoptJson['adoptions'][number]['problem'] {
  return problem === null ? null : { ...problem, message: t(problem.code, problem.params) }
}
