import type { Message } from '../../errors.ts'
import { findingJson } from '../finding-json.ts'
import { unifiedDiff } from '../update/unified-diff.ts'
import type { Words } from '../words.ts'
import type { SyncedTranslation, SyncReport } from './sync-report.ts'
import type { SyncJson } from './sync-schema.ts'

/** The report as JSON of `sync.schema.json`, indented, ending in a line end; codes and keys are never localised, `message` is. */
export function formatSyncJson(report: SyncReport, t: Words): string {
  const said: Said = message => ({ ...message, message: t(message.code, message.params) })
  const saidIf = (message: Message | null) => (message === null ? null : said(message))
  const json: SyncJson = {
    schema: 1,
    ...report,
    posts: report.posts.map(post => ({
      ...post,
      problem: saidIf(post.problem),
      translations: post.translations.map(each => ({ ...each, problem: saidIf(each.problem) })),
    })),
    translations: report.translations.map(each => translationJson(each, said)),
    gone: report.gone.map(each => ({ ...each, problem: saidIf(each.problem) })),
    findings: report.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

type Said = (message: Message) => Message & { message: string }

function translationJson(
  { problem, open, edits, ...rest }: SyncedTranslation,
  said: Said,
): SyncJson['translations'][number] {
  return {
    ...rest,
    problem: problem === null ? null : said(problem),
    open: open.map(({ why, ...text }) => ({ ...text, why: said(why) })),
    edits: edits.map(edit => ({ path: edit.path, isNew: edit.before === null, diff: unifiedDiff([edit]) })),
  }
}
