import { joinBlocks } from '../join-blocks.ts'
import { groupBy } from '../../freshness/group-by.ts'
import { cells } from '../text/cells.ts'
import { cutEnd, cutMiddle } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { isolate } from '../text/isolate.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { safeParams } from '../text/safe-params.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import { formatDiff } from '../update/diff-lines.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import type { ImportedPost, ImportOutcome, ImportReport, OpenUnit } from './import-report.ts'
import { countWords, detailWords, headlineWords, nextWords, placeWords, textsOf } from './import-words.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  readonly isTTY: boolean
}

/**
 * The report for a terminal, ending in a line end: below each source its translations with all that was not taken; of a plan the
 * changes follow, so that `git apply` reads the whole.
 */
export function formatImportText(report: ImportReport, options: TextOptions): string {
  const { t, paint, columns, isTTY } = options
  const shown = shownPosts(report.posts)
  const groups = groupBy(shown, ({ source }) => source)
  const edits = report.mode === 'plan' ? report.posts.flatMap(post => post.edits) : []
  const blocks = [
    wrap(headlineWords(report, t), columns).map(line => paint('strong', line)),
    ...[...groups].map(([source, posts]) => [
      paint('strong', cutMiddle(printable(source), columns)),
      ...posts.flatMap(post => postLines(post, { ...options, ...widths(shown, t) })),
    ]),
    shown.length > 0 && shown.length < report.posts.length
      ? wrap(t('exchange:others', { count: report.posts.length - shown.length }), columns)
      : [],
    report.strangers.flatMap(({ file, problem }) =>
      wrap(`${printable(file)}: ${t(problem.code, safeParams(problem.params))}`, columns, '  '),
    ),
    formatFindings(report.findings, options),
    nextWords(report, t).flatMap(words => wrap(words, columns)),
  ]
  return [joinBlocks(blocks), ...(edits.length > 0 ? [formatDiff(edits, paint, isTTY)] : [])].join('\n')
}

/** Of many posts those to which something happened. */
function shownPosts(posts: readonly ImportedPost[]): readonly ImportedPost[] {
  const told = posts.filter(({ outcome, open }) => outcome !== 'none' || open.length > 0)
  return posts.length > FEW ? told : posts
}

const FEW = 10

interface RowOptions extends TextOptions {
  readonly locale: number
  readonly outcome: number
}

function widths(posts: readonly ImportedPost[], t: Words): { locale: number; outcome: number } {
  return {
    locale: Math.max(0, ...posts.map(({ locale }) => cells(locale))),
    outcome: Math.max(0, ...posts.map(({ outcome }) => cells(t(`exchange:outcome.${outcome}`)))),
  }
}

const MEANING: Readonly<Record<ImportOutcome, Meaning>> = {
  planned: 'due',
  written: 'good',
  none: 'quiet',
  waiting: 'unsure',
  failed: 'bad',
}

/** Locale, result and counts in one line; below it the basis, and each unit that was not taken. */
function postLines(post: ImportedPost, options: RowOptions): string[] {
  const { t, paint, columns, locale, outcome } = options
  const label = t(`exchange:outcome.${post.outcome}`)
  const start = `  ${padEnd(post.locale, locale)}  `
  const indent = ' '.repeat(cells(start))
  const room = columns - indent.length
  const [head = '', ...rest] = wrapParts(countWords(post, t), room - outcome - 2)
  const gap = ' '.repeat(outcome - cells(label) + 2)
  return [
    (start + paint(MEANING[post.outcome], label) + gap + head).trimEnd(),
    ...rest.map(line => indent + ' '.repeat(outcome + 2) + line),
    ...detailWords(post, t)
      .flatMap(words => wrap(words, room, '  '))
      .map(line => indent + paint('quiet', line)),
    ...post.open
      .slice(0, MOST)
      .flatMap(unit => unitLines(unit, post, { ...options, columns: room }).map(line => indent + line)),
    ...(post.open.length > MOST ? [indent + t('exchange:moreOpen', { count: post.open.length - MOST })] : []),
    ...idleLines(post, { ...options, columns: room }).map(line => indent + line),
  ]
}

/** Units that are told one by one. */
const MOST = 20

/** A few of those that the file has no translation of, so that they are found in it. */
function idleLines({ idle, source }: ImportedPost, { t, paint, columns }: TextOptions): string[] {
  const lines = idle.slice(0, EXAMPLES).flatMap(({ why, id, line, source: text }) => {
    const place = line === null ? t('exchange:unitNamed', { id }) : `${source}:${line}`
    const said = `${printable(place)}: ${t(`exchange:idle.${why}`)}: ${cutEnd(printable(text), columns - 2)}`
    return wrap(said, columns, '  ')
  })
  const more = Math.max(0, idle.length - EXAMPLES)
  return [...lines, ...(more > 0 ? [t('exchange:moreIdle', { count: more })] : [])].map(line =>
    paint('quiet', line),
  )
}

const EXAMPLES = 3

function unitLines(unit: OpenUnit, post: ImportedPost, { t, paint, columns }: TextOptions): string[] {
  const why = t(unit.why.code, safeParams(unit.why.params))
  const said = `${placeWords(unit, post, t)}${why}`
  return [
    ...wrap(said, columns, '  ').map(line =>
      paint(unit.kind === 'changed' || unit.kind === 'gone' ? 'unsure' : 'bad', line),
    ),
    ...textsOf(unit, t).map(({ label, text, isTarget }) => {
      const shown = cutEnd(printable(text), Math.max(20, columns - cells(label) - 4))
      return `  ${paint('quiet', label)}  ${isTarget ? isolate(shown, post.locale) : shown}`
    }),
  ]
}
