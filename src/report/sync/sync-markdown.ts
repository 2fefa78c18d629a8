import { fitBlocks } from '../fit-blocks.ts'
import { joinBlocks } from '../join-blocks.ts'
import { codeSpan, fenced, literal, markdownTable, prose } from '../markdown.ts'
import { markdownFindings } from '../status/status-markdown.ts'
import { safeParams } from '../text/safe-params.ts'
import { unifiedDiff } from '../update/unified-diff.ts'
import type { Words } from '../words.ts'
import { headlineWords } from './headline-words.ts'
import { type NextOptions, nextWords, shownEdits } from './next-words.ts'
import { placeWords, sectionWords, textsOf, whyWords } from './open-words.ts'
import { isBroken, shownPosts, shownTranslations } from './shown.ts'
import type { GonePost, OpenText, PushedPost, SyncedTranslation, SyncReport } from './sync-report.ts'
import { besideWords, changeWords, fateWords, goneWords, offerWords } from './sync-words.ts'

/** Characters; GitHub takes no more than 65,536 in a comment or a pull request. */
const LIMIT = 64_000

/** The report as GitHub-flavoured Markdown; of a plan the changes too, where they fit into a comment. */
export function formatSyncMarkdown(report: SyncReport, options: NextOptions): string {
  const blocks = markdownBlocks(report, options)
  const text = joinBlocks([...blocks, ...diffBlock(report, options.t)])
  return text.length <= LIMIT ? text : fitted(blocks, LIMIT, { report, t: options.t })
}

interface Fitted {
  readonly report: SyncReport
  readonly t: Words
}

/** As much of the blocks as fits into so many characters. */
export function fitted(blocks: readonly (readonly string[])[], limit: number, { report, t }: Fitted): string {
  const cut = prose(t('sync:cut', { command: report.command }))
  return fitBlocks(blocks, { limit, rest: () => cut })
}

/** The report in blocks: a table of posts, one of translations, what somebody has to look at, what to do next. */
export function markdownBlocks(report: SyncReport, options: NextOptions): string[][] {
  const { t } = options
  const { shown, waiting } = shownTranslations(report.translations)
  return [
    headlineWords(report, t).map(words => literal(words)),
    ...table(
      ['post', 'outcome', 'changes'],
      shownPosts(report.posts).map(post => postRow(post, t)),
      t,
    ),
    ...table(
      ['post', 'locale', 'outcome', 'segments', 'details'],
      shown.map(each => translationRow(each, report, t)),
      t,
    ),
    waiting > 0 ? [literal(t('sync:manyWait', { count: waiting }))] : [],
    ...shown.flatMap(each => openBlocks(each, t)),
    ...goneBlocks(report.gone, t),
    markdownFindings(report, t),
    nextWords(report, options).map(words => `- ${prose(words)}`),
  ]
}

/** Rows that a person still looks at. */
const MOST = 200

function table(columns: readonly string[], rows: readonly (readonly string[])[], t: Words): string[][] {
  if (rows.length === 0) return []
  const header = columns.map(name => t(`sync:column.${name}`))
  const left = rows.length - MOST
  return [
    markdownTable([header, ...rows.slice(0, MOST)], 'l'.repeat(columns.length)),
    left > 0 ? [prose(t('sync:otherRows', { count: left }))] : [],
  ]
}

function postRow(post: PushedPost, t: Words): string[] {
  const label = isBroken(post) ? 'failed' : post.outcome === 'planned' ? 'planned' : 'written'
  const renamed = post.from === null ? [] : [t('sync:renamed', { from: post.from })]
  const problems = [post, ...post.translations].flatMap(({ problem }) => problem ?? [])
  const changes = [[...renamed, ...changeWords(post, t)].join(' · '), offerWords(post, t).join(' · ')]
  const said = [...changes, ...problems.map(({ code, params }) => t(code, safeParams(params)))]
  return [codeSpan(post.source), t(`sync:outcome.${label}`), cell(said)]
}

function translationRow(translation: SyncedTranslation, report: SyncReport, t: Words): string[] {
  return [
    codeSpan(translation.source),
    codeSpan(translation.locale),
    t(`sync:fileOutcome.${translation.outcome}`),
    literal(fateWords(translation, report, t).join(' · ')),
    cell(besideWords(translation, t)),
  ]
}

function cell(sentences: readonly string[]): string {
  return sentences
    .filter(words => words !== '')
    .map(prose)
    .join('<br>')
}

/** Folded: each text that somebody has to look at. */
function openBlocks(translation: SyncedTranslation, t: Words): string[][] {
  const { open, target } = translation
  if (open.length === 0) return []
  const title = literal(t('sync:look', { path: target, count: open.length }))
  return [
    ['<details>', `<summary>${title}</summary>`],
    open.flatMap(text => openItem(text, translation, t)),
    ['</details>'],
  ]
}

function openItem(text: OpenText, translation: SyncedTranslation, t: Words): string[] {
  const section = sectionWords(text)
  const place = codeSpan(placeWords(text, translation, t))
  const texts = textsOf(text, t).map(({ label, text: words }) => `  - ${label}: ${literal(words)}`)
  return [
    `- ${place}${section === '' ? '' : ` ${literal(section)}`}: ${prose(whyWords(text, t))}`,
    ...texts,
    ...(text.commented ? [`  - ${literal(t('sync:commented'))}`] : []),
  ]
}

function goneBlocks(gone: readonly GonePost[], t: Words): string[][] {
  if (gone.length === 0) return []
  const said = ({ problem }: GonePost): string =>
    problem === null ? '' : `: ${prose(t(problem.code, safeParams(problem.params)))}`
  return [
    [literal(t('sync:gone', { count: gone.length }))],
    gone.map(each => `- ${codeSpan(each.path)} (${goneWords(each, t)})${said(each)}`),
  ]
}

function diffBlock(report: SyncReport, t: Words): string[][] {
  const edits = shownEdits(report)
  if (edits.length === 0) return []
  const lines = unifiedDiff(edits).trimEnd().split('\n')
  return [
    ['<details>', `<summary>${t('sync:diff')}</summary>`, '', ...fenced(lines, 'diff'), '', '</details>'],
  ]
}
