import type { InitReport } from './init-report.ts'
import type { InitJson } from './init-schema.ts'

/** What `translate init` found as JSON, indented, ending in a line end; codes and keys are never localised. */
export function formatInitJson(report: InitReport): string {
  const { file, text, written, layouts, basisField, github } = report
  const asked = github === null ? {} : { github }
  const json: InitJson = { schema: 1, file, text, written, layouts, basisField, ...asked }
  return `${JSON.stringify(json, null, 2)}\n`
}
