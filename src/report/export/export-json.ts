import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { ExportReport } from './export-report.ts'
import type { ExportJson } from './export-schema.ts'

/** The report as JSON of `export.schema.json`, indented, ending in a line end; codes and keys are never localised, `message` is. */
export function formatExportJson(report: ExportReport, t: Words): string {
  const json: ExportJson = {
    schema: 1,
    ...report,
    files: report.files.map(({ problem, ...file }) => ({
      ...file,
      problem: problem === null ? null : { ...problem, message: t(problem.code, problem.params) },
    })),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
