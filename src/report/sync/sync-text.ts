import { joinBlocks } from '../join-blocks.ts'
import { cells } from '../text/cells.ts'
import { formatFindings } from '../text/findings-text.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { safeParams } from '../text/safe-params.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import type { GonePost, OfferedTranslation, PushedPost, SyncReport, SegmentChange } from './sync-report.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/** The report for a terminal, ending in a line end: what changes at Crowdin, post by post, what has no post any more, and what to do next. */
export function formatSyncText(report: SyncReport, options: TextOptions): string {
  const { t, paint, columns } = options
  const blocks = [
    wrap(headline(report, t), columns).map(line => paint('strong', line)),
    report.posts.filter(isTold).flatMap(post => postLines(post, options)),
    goneLines(report, options),
    formatFindings(report.findings, options),
    nextWords(report, t).flatMap(words => wrap(words, columns)),
  ]
  return joinBlocks(blocks)
}

function headline({ posts, project, mode }: SyncReport, t: Words): string {
  const params = { project: printable(project.name) }
  const count = posts.filter(({ outcome }) => outcome === 'planned' || outcome === 'written').length
  if (count > 0) return t(`push:headline.${mode}`, { ...params, count })
  if (posts.length === 0) return t('push:headline.none', params)
  return t(posts.some(isBroken) ? 'push:headline.failed' : 'push:headline.nothing', params)
}

function isTold(post: PushedPost): boolean {
  return isBroken(post) || post.outcome === 'planned' || post.outcome === 'written'
}

function isBroken({ outcome, translations }: PushedPost): boolean {
  return outcome === 'failed' || translations.some(each => each.outcome === 'failed')
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
  const renamed = post.from === null ? [] : [t('push:renamed', { from: printable(post.from) })]
  const changes = [...renamed, ...segmentParts(post, t)]
  const offers = post.translations.filter(({ outcome }) => outcome !== 'failed')
  const problems = [post, ...post.translations].flatMap(({ problem }) => problem ?? [])
  return [
    row({ words: t(`push:outcome.${label}`), meaning: MEANING[label] }, post.source, options),
    ...[changes, offers.map(each => offerWords(each, t))].flatMap(parts =>
      below(wrapParts(parts, columns - 4), options),
    ),
    ...problems.flatMap(({ code, params }) => below(wrap(t(code, safeParams(params)), columns - 4), options)),
  ]
}

const CHANGES: readonly SegmentChange[] = ['added', 'removed', 'cosmetic', 'mechanical', 'substantive']

function segmentParts({ segments }: PushedPost, t: Words): string[] {
  return CHANGES.flatMap(name =>
    segments[name] === 0 ? [] : [t(`push:segment.${name}`, { count: segments[name] })],
  )
}

function offerWords({ outcome, locale, segments: count, taken }: OfferedTranslation, t: Words): string {
  if (taken !== null && taken < count) return t('push:offer.partly', { locale, count, taken })
  return t(`push:offer.${outcome}`, { locale, count })
}

function goneLines({ gone }: SyncReport, options: TextOptions): string[] {
  const { t, columns } = options
  if (gone.length === 0) return []
  return [
    ...wrap(t('push:gone', { count: gone.length }), columns),
    ...gone.flatMap(({ outcome, path, problem }) => [
      row({ words: t(goneLabel(outcome)), meaning: MEANING[outcome] }, path, options),
      ...(problem === null
        ? []
        : below(wrap(t(problem.code, safeParams(problem.params)), columns - 4), options)),
    ]),
  ]
}

function goneLabel(outcome: GonePost['outcome']): string {
  return outcome === 'planned' ? 'push:goneOutcome.planned' : `push:outcome.${outcome}`
}

interface Marked {
  readonly words: string
  readonly meaning: Meaning
}

function row({ words, meaning }: Marked, path: string, { t, paint }: TextOptions): string {
  const width = Math.max(...Object.keys(MEANING).map(each => cells(t(`push:outcome.${each}`))))
  return `  ${paint(meaning, words)}${padEnd('', width - cells(words))}  ${printable(path)}`
}

function below(lines: readonly string[], { paint }: TextOptions): string[] {
  return lines.filter(line => line !== '').map(line => `    ${paint('quiet', line)}`)
}

function nextWords({ posts, gone, mode }: SyncReport, t: Words): string[] {
  const offers = posts.flatMap(({ translations }) => translations)
  const failed = [...posts, ...offers, ...gone].filter(({ outcome }) => outcome === 'failed').length
  const isEdited = posts.some(
    ({ segments: { cosmetic, mechanical, substantive } }) => cosmetic + mechanical + substantive > 0,
  )
  const isPartly = offers.some(({ taken, segments }) => taken !== null && taken < segments)
  const isPlanned = [...posts, ...gone].some(({ outcome }) => outcome === 'planned')
  return [
    ...(isEdited ? [t('push:kept')] : []),
    ...(isPartly ? [t('push:partly')] : []),
    ...(gone.some(({ outcome }) => outcome === 'left') ? [t('push:goneNext')] : []),
    ...(mode === 'plan' && isPlanned ? [t('push:planned')] : []),
    ...(failed > 0 ? [t('push:failed', { count: failed })] : []),
  ]
}
