import type { Words } from '../words.ts'
import type { PrReport } from './pr-report.ts'
import type { PrJson } from './pr-schema.ts'

/** The report as JSON of `pr.schema.json`, indented, ending in a line end. */
export function formatPrJson(report: PrReport, t: Words): string {
  return `${JSON.stringify(prJson(report, t), null, 2)}\n`
}

function prJson(report: PrReport, t: Words): PrJson {
  return {
    schema: 1,
    ...report,
    items: report.items.map(({ problem, ...item }) => ({
      ...item,
      problem: problem === null ? null : { ...problem, message: t(problem.code, problem.params) },
    })),
  }
}
