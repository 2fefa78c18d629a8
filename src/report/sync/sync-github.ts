import { SUMMARY_LIMIT } from '../fit-blocks.ts'
import { problemAnnotations, type Problem } from '../problem-annotations.ts'
import { cutEnd } from '../text/cut.ts'
import type { Words } from '../words.ts'
import { workflowCommand } from '../workflow-command.ts'
import type { NextOptions } from './next-words.ts'
import { textsOf, whyWords } from './open-words.ts'
import { fitted, markdownBlocks } from './sync-markdown.ts'
import type { OpenText, SyncedTranslation, SyncReport } from './sync-report.ts'

/** The report as a GitHub step summary: a heading, then the same as in Markdown, as much as fits. */
export function formatSyncGithub(report: SyncReport, options: NextOptions): string {
  const { t } = options
  const blocks = [[`## ${t(`sync:heading.${report.command}`)}`], ...markdownBlocks(report, options)]
  return fitted(blocks, SUMMARY_LIMIT, { report, t })
}

/** GitHub shows no more annotations of one level for a step. */
const MOST = 10
/** Terminal cells of a text. */
const WIDTH = 160

/** Workflow commands of GitHub Actions for what failed, and for the lines of texts that somebody has to look at: at most ten of each. */
export function syncAnnotations(report: SyncReport, t: Words): string {
  return problemAnnotations(report.command, problemsOf(report), t) + openAnnotations(report, t)
}

function problemsOf({ posts, translations, gone }: SyncReport): Problem[] {
  const all = [
    ...posts.map(({ source, problem }) => ({ subject: source, problem })),
    ...posts.flatMap(post => post.translations.map(({ target, problem }) => ({ subject: target, problem }))),
    ...translations.map(({ target, problem }) => ({ subject: target, problem })),
    ...gone.map(({ path, problem }) => ({ subject: path, problem })),
  ]
  return all.flatMap(({ subject, problem }) => (problem === null ? [] : [{ subject, message: problem }]))
}

function openAnnotations({ translations }: SyncReport, t: Words): string {
  return translations
    .flatMap(translation => translation.open.map(text => ({ text, translation })))
    .slice(0, MOST)
    .map(({ text, translation }) => annotation(text, translation, t))
    .join('')
}

function annotation(text: OpenText, { source, target }: SyncedTranslation, t: Words): string {
  const { targetLine, line } = text
  const place =
    targetLine === null && line !== null ? { path: source, at: line } : { path: target, at: targetLine }
  const texts = textsOf(text, t).map(({ label, text: words }) => cutEnd(`${label}: ${words}`, WIDTH))
  return workflowCommand(
    'warning',
    {
      path: place.path,
      lines: place.at === null ? null : [place.at, place.at],
      title: t(`sync:annotation.${text.fate}`),
    },
    [whyWords(text, t), ...texts],
  )
}
