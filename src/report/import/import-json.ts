import { findingJson } from '../finding-json.ts'
import { unifiedDiff } from '../update/unified-diff.ts'
import type { Message } from '../../errors.ts'
import type { Words } from '../words.ts'
import type { ImportedPost, ImportReport } from './import-report.ts'
import type { ImportJson } from './import-schema.ts'

/** The report as JSON of `import.schema.json`, indented, ending in a line end; codes and keys are never localised, `message` is. */
export function formatImportJson(report: ImportReport, t: Words): string {
  const said = (message: Message) => ({ ...message, message: t(message.code, message.params) })
  const json: ImportJson = {
    schema: 1,
    ...report,
    posts: report.posts.map(post => postJson(post, said)),
    strangers: report.strangers.map(({ problem, ...rest }) => ({ ...rest, problem: said(problem) })),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function postJson(
  { problem, open, edits, ...post }: ImportedPost,
  said: (message: Message) => Message & { message: string },
): ImportJson['posts'][number] {
  return {
    ...post,
    problem: problem === null ? null : said(problem),
    open: open.map(({ why, ...unit }) => ({ ...unit, why: said(why) })),
    edits: edits.map(edit => ({ path: edit.path, isNew: edit.before === null, diff: unifiedDiff([edit]) })),
  }
}
