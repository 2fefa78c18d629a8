import { joinBlocks } from '../join-blocks.ts'
import { cutEnd } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import { formatTable } from '../text/table.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { Paint, Words } from '../words.ts'
import type { LocaleReviewers, ReviewersReport, StandingCandidate } from './reviewers-report.ts'
import { headlineWords, nextWords, noteWords, reasonWords, standingWords } from './reviewers-words.ts'
import { shownCandidates } from './shown-candidates.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  /** Everybody, not only the first ones. */
  readonly all: boolean
  /** GitHub was asked for accounts. */
  readonly askedGithub: boolean
}

/** The report for a terminal, ending in a line end: below each locale its people, each with what speaks for them. */
export function formatReviewersText(report: ReviewersReport, options: TextOptions): string {
  const { t, columns } = options
  return joinBlocks([
    ...report.locales.map(locale => localeLines(locale, options)),
    report.notes.flatMap(note => wrap(printable(noteWords(note, t)), columns)),
    nextWords(report, t, options.askedGithub).flatMap(words => wrap(words, columns)),
  ])
}

const INDENT = '  '
const NAME_CELLS = 24

function localeLines(locale: LocaleReviewers, options: TextOptions): string[] {
  const { t, paint, columns } = options
  const { shown, left } = shownCandidates(locale.candidates, options.all)
  const header = ['person', 'login', 'active', 'score'].map(column => ({
    text: t(`reviewers:column.${column}`),
    paint: (text: string) => paint('quiet', text),
  }))
  const [head, ...rows] = formatTable([header, ...shown.map(candidate => row(candidate, options))], 'lllr')
  return [
    ...wrap(headlineWords(locale, t), columns).map(line => paint('strong', line)),
    ...(shown.length === 0 ? [] : [INDENT + (head ?? '')]),
    ...shown.flatMap((candidate, at) => [INDENT + (rows[at] ?? ''), ...details(candidate, options)]),
    ...(left === 0 ? [] : [INDENT + paint('quiet', t('reviewers:more', { count: left }))]),
  ]
}

function row({ name, login, active, score, standing }: StandingCandidate, { t, paint }: TextOptions) {
  const strong = (text: string): string => paint(standing === 'asked' ? 'good' : 'quiet', text)
  return [
    { text: cutEnd(printable(name), NAME_CELLS), paint: strong },
    { text: cutEnd(printable(login ?? t('reviewers:none')), NAME_CELLS) },
    { text: active?.slice(0, 'YYYY-MM-DD'.length) ?? t('reviewers:none') },
    { text: score.toFixed(1) },
  ]
}

function details(candidate: StandingCandidate, { t, paint, columns }: TextOptions): string[] {
  const indent = INDENT + INDENT
  const reasons = candidate.reasons.map(reason => printable(reasonWords(reason, t)))
  const standing = standingWords(candidate, t)
  const meaning = candidate.standing === 'asked' ? 'good' : 'unsure'
  return [
    ...wrapParts(reasons, columns - indent.length),
    ...wrap(standing, columns - indent.length).map(line => paint(meaning, line)),
  ].map(line => indent + line)
}
