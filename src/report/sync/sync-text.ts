import { groupBy } from '../../freshness/group-by.ts'
import { joinBlocks } from '../join-blocks.ts'
import { cells } from '../text/cells.ts'
import { cutMiddle } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { safeParams } from '../text/safe-params.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import { formatDiff } from '../update/diff-lines.ts'
import type { Meaning, Paint } from '../words.ts'
import { headlineWords } from './headline-words.ts'
import { type NextOptions, nextWords, shownEdits } from './next-words.ts'
import { isBroken, shownPosts, shownTranslations } from './shown.ts'
import type { PushedPost, SyncReport } from './sync-report.ts'
import { changeWords, goneWords, offerWords } from './sync-words.ts'
import { rowWidths, translationLines } from './translation-lines.ts'

interface TextOptions extends NextOptions {
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  readonly isTTY: boolean
}

/**
 * The report for a terminal, ending in a line end: what changes at Crowdin, post by post, what comes into git, translation by translation, and
 * what to do next; of a plan the changes follow, so that `git apply` reads the whole.
 */
export function formatSyncText(report: SyncReport, options: TextOptions): string {
  const { t, paint, columns, isTTY } = options
  const edits = shownEdits(report)
  const blocks = [
    headlineWords(report, t).flatMap(words => wrap(words, columns).map(line => paint('strong', line))),
    shownPosts(report.posts).flatMap(post => postLines(post, options)),
    ...translationBlocks(report, options),
    goneLines(report, options),
    formatFindings(report.findings, options),
    [...nextWords(report, options), ...(edits.length > 0 ? [t('sync:next.follows')] : [])].flatMap(words =>
      wrap(words, columns),
    ),
  ]
  return [joinBlocks(blocks), ...(edits.length > 0 ? [formatDiff(edits, paint, isTTY)] : [])].join('\n')
}

/** Below each source its translations. */
function translationBlocks(report: SyncReport, options: TextOptions): string[][] {
  const { t, paint, columns } = options
  const { shown, waiting } = shownTranslations(report.translations)
  const widths = rowWidths(shown, t)
  return [
    ...Array.from(
      groupBy(shown, ({ source }) => source),
      ([source, own]) => [
        paint('strong', cutMiddle(printable(source), columns)),
        ...own.flatMap(each => translationLines(each, { ...options, ...widths, command: report.command })),
      ],
    ),
    waiting > 0 ? wrap(t('sync:manyWait', { count: waiting }), columns) : [],
  ]
}

type Label = 'planned' | 'written' | 'failed' | 'left' | 'deleted'

const MEANING: Readonly<Record<Label, Meaning>> = {
  planned: 'due',
  written: 'good',
  failed: 'bad',
  left: 'unsure',
  deleted: 'good',
}

function postLines(post: PushedPost, options: TextOptions): string[] {
  const { t, columns } = options
  const label = isBroken(post) ? 'failed' : post.outcome === 'planned' ? 'planned' : 'written'
  const renamed = post.from === null ? [] : [t('sync:renamed', { from: printable(post.from) })]
  const problems = [post, ...post.translations].flatMap(({ problem }) => problem ?? [])
  return [
    row({ words: t(`sync:outcome.${label}`), meaning: MEANING[label] }, post.source, options),
    ...[[...renamed, ...changeWords(post, t)], offerWords(post, t)].flatMap(parts =>
      below(wrapParts(parts, columns - 4), options),
    ),
    ...problems.flatMap(({ code, params }) => below(wrap(t(code, safeParams(params)), columns - 4), options)),
  ]
}

function goneLines({ gone }: SyncReport, options: TextOptions): string[] {
  const { t, columns } = options
  if (gone.length === 0) return []
  return [
    ...wrap(t('sync:gone', { count: gone.length }), columns),
    ...gone.flatMap(each => [
      row({ words: goneWords(each, t), meaning: MEANING[each.outcome] }, each.path, options),
      ...(each.problem === null
        ? []
        : below(wrap(t(each.problem.code, safeParams(each.problem.params)), columns - 4), options)),
    ]),
  ]
}

interface Marked {
  readonly words: string
  readonly meaning: Meaning
}

function row({ words, meaning }: Marked, path: string, { t, paint }: TextOptions): string {
  const width = Math.max(...Object.keys(MEANING).map(each => cells(t(`sync:outcome.${each}`))))
  return `  ${paint(meaning, words)}${padEnd('', width - cells(words))}  ${printable(path)}`
}

function below(lines: readonly string[], { paint }: TextOptions): string[] {
  return lines.filter(line => line !== '').map(line => `    ${paint('quiet', line)}`)
}
