import type { StatusReport, TranslationStatus } from '../../freshness/types.ts'
import { changeJson, targetsJson } from '../changes/change-json.ts'
import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { StatusJson, TranslationJson } from './status-schema.ts'

interface JsonOptions {
  readonly t: Words
  /** What the rule behind each reason says. */
  readonly explain: boolean
}

/** The report as JSON of `status.schema.json`, indented, ending in a line end; changes are there when the report has them. */
export function formatStatusJson(report: StatusReport, options: JsonOptions): string {
  return `${JSON.stringify(statusJson(report, options), null, 2)}\n`
}

/** The report as a plain value: codes and keys are never localised, `message` is. */
function statusJson(report: StatusReport, options: JsonOptions): StatusJson {
  return {
    schema: 1,
    ...report,
    translations: report.translations.map(translation => translationJson(translation, options)),
    findings: report.findings.map(finding => findingJson(finding, options.t)),
  }
}

/** A translation as a plain value. */
export function translationJson(
  { changes, targets, ...translation }: TranslationStatus,
  options: JsonOptions,
): TranslationJson {
  if (changes === undefined) return translation
  return {
    ...translation,
    changes: changes.map(change => changeJson(change, options)),
    ...targetsJson(targets, options.t),
  }
}
