import type { InitReport } from './init-report.ts'

/** What `translate init` found as JSON, indented, ending in a line end; codes and keys are never localised. */
export function formatInitJson(report: InitReport): string {
  const { file, text, written, layouts, basisField, github } = report
  const asked = github === null ? {} : { github }
  return `${JSON.stringify({ schema: 1, file, text, written, layouts, basisField, ...asked }, null, 2)}\n`
}
