import type { Finding } from '../../document/types.ts'
import type { Change, StatusReport, TranslationStatus } from '../../freshness/types.ts'
import type { FindingJson, ChangeJson, StatusJson, TranslationJson } from './status-schema.ts'
import { reasonWords } from '../changes/reason-words.ts'
import type { Words } from '../words.ts'

/** The report as JSON of `status.schema.json`, indented, ending in a line end; changes are there when the report has them. */
export function formatStatusJson(report: StatusReport, t: Words): string {
  return `${JSON.stringify(statusJson(report, t), null, 2)}\n`
}

/** The report as a plain value: codes and keys are never localised, `message` is. */
export function statusJson(report: StatusReport, t: Words): StatusJson {
  return {
    schema: 1,
    ...report,
    translations: report.translations.map(translation => translationJson(translation, t)),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
}

function translationJson({ changes, ...translation }: TranslationStatus, t: Words): TranslationJson {
  return changes === undefined
    ? translation
    : { ...translation, changes: changes.map(change => changeJson(change, t)) }
}

function changeJson(change: Change, t: Words): ChangeJson {
  return {
    ...change,
    reasons: change.reasons.map(reason => ({
      code: reason.code,
      before: reason.before ?? null,
      after: reason.after ?? null,
      message: reasonWords(reason, t),
    })),
  }
}

/** A finding as a plain value, with its words as `message`. */
export function findingJson(finding: Finding, t: Words): FindingJson {
  return { ...finding, message: t(finding.code, finding.params) }
}
