import type { Change } from '../../freshness/types.ts'
import { changeJson } from '../changes/change-json.ts'
import type { Words } from '../words.ts'
import type { GuardReport } from './guard-report.ts'
import type { GuardJson } from './guard-schema.ts'

/** The report as JSON of `guard.schema.json`, indented, ending in a line end. */
export function formatGuardJson(report: GuardReport, t: Words): string {
  return `${JSON.stringify(guardJson(report, t), null, 2)}\n`
}

function guardJson(report: GuardReport, t: Words): GuardJson {
  const changeOf = (change: Change): GuardJson['sources'][number]['edits'][number]['change'] =>
    changeJson(change, { t, explain: false })
  return {
    schema: 1,
    ...report,
    sources: report.sources.map(source => ({
      ...source,
      edits: source.edits.map(edit => ({
        ...edit,
        change: changeOf(edit.change),
        stale: edit.stale.map(({ cannotCarry: reasons, ...stale }) => {
          return { ...stale, cannotCarry: changeOf({ ...edit.change, reasons }).reasons }
        }),
      })),
    })),
    translations: report.translations.map(translation => ({
      ...translation,
      segments: translation.segments.map(segment => ({ ...segment, change: changeOf(segment.change) })),
    })),
    findings: report.findings.map(({ code, params, ...finding }) => {
      return { ...finding, code, params, message: t(code, params) }
    }),
  }
}
