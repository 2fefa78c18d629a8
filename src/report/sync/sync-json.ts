import type { Message } from '../../errors.ts'
import { findingJson } from '../finding-json.ts'
import type { Words } from '../words.ts'
import type { SyncReport } from './sync-report.ts'
import type { SyncJson } from './sync-schema.ts'

/** The report as JSON of `sync.schema.json`, indented, ending in a line end; codes and keys are never localised, `message` is. */
export function formatSyncJson(report: SyncReport, t: Words): string {
  const say = (problem: Message | null): (Message & { message: string }) | null =>
    problem === null ? null : { ...problem, message: t(problem.code, problem.params) }
  const json: SyncJson = {
    schema: 1,
    ...report,
    posts: report.posts.map(post => ({
      ...post,
      problem: say(post.problem),
      translations: post.translations.map(each => ({ ...each, problem: say(each.problem) })),
    })),
    gone: report.gone.map(each => ({ ...each, problem: say(each.problem) })),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
