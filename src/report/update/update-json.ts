import { changeJson } from '../changes/change-json.ts'
import { reasonWords } from '../changes/reason-words.ts'
import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import { unifiedDiff } from './unified-diff.ts'
import type { UpdateChange, UpdateItem, UpdateReport } from './update-report.ts'
import type { UpdateJson } from './update-schema.ts'

type ItemJson = UpdateJson['items'][number]

/** The report as JSON of `update.schema.json`, indented, ending in a line end; codes and keys are never localised, `message` is. */
export function formatUpdateJson(report: UpdateReport, t: Words): string {
  const json: UpdateJson = {
    schema: 1,
    ...report,
    items: report.items.map(item => itemJson(item, t)),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function itemJson({ problem, changes, files, ...item }: UpdateItem, t: Words): ItemJson {
  return {
    ...item,
    problem: problem === null ? null : { ...problem, message: t(problem.code, problem.params) },
    changes: changes.map(change => carriedJson(change, t)),
    files: files.map(file => ({ path: file.path, isNew: file.before === null, diff: unifiedDiff([file]) })),
  }
}

function carriedJson({ change, reasons, ...rest }: UpdateChange, t: Words): ItemJson['changes'][number] {
  return {
    ...rest,
    change: changeJson(change, { t, explain: false }),
    reasons: reasons.map(reason => ({
      code: reason.code,
      before: reason.before ?? null,
      after: reason.after ?? null,
      message: reasonWords(reason, t),
    })),
  }
}
