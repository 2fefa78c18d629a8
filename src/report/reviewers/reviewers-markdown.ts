import { joinBlocks } from '../join-blocks.ts'
import { codeSpan, literal, markdownTable, prose } from '../markdown.ts'
import type { Words } from '../words.ts'
import type { LocaleReviewers, ReviewersReport, StandingCandidate } from './reviewers-report.ts'
import { headlineWords, nextWords, noteWords, reasonWords, standingWords } from './reviewers-words.ts'
import { shownCandidates } from './shown-candidates.ts'

interface MarkdownOptions {
  readonly t: Words
  /** Everybody, not only the first ones. */
  readonly all: boolean
  /** GitHub was asked for accounts. */
  readonly askedGithub: boolean
}

/** The report as GitHub-flavoured Markdown: a table for each locale. Nobody is mentioned by it. */
export function formatReviewersMarkdown(report: ReviewersReport, options: MarkdownOptions): string {
  const { t } = options
  return joinBlocks([
    ...report.locales.flatMap(locale => localeBlocks(locale, options)),
    report.notes.map(note => `- ${literal(noteWords(note, t))}`),
    ...nextWords(report, t, options.askedGithub).map(words => [prose(words)]),
  ])
}

function localeBlocks(locale: LocaleReviewers, { t, all }: MarkdownOptions): string[][] {
  const { shown, left } = shownCandidates(locale.candidates, all)
  const header = ['person', 'login', 'reasons', 'active', 'score'].map(column =>
    literal(t(`reviewers:column.${column}`)),
  )
  return [
    [`### ${literal(headlineWords(locale, t))}`],
    shown.length === 0 ? [] : markdownTable([header, ...shown.map(candidate => row(candidate, t))], 'llllr'),
    left === 0 ? [] : [literal(t('reviewers:more', { count: left }))],
  ]
}

function row(candidate: StandingCandidate, t: Words): string[] {
  const { name, login, active, score, reasons } = candidate
  const words = [...reasons.map(reason => reasonWords(reason, t)), standingWords(candidate, t)]
  return [
    literal(name),
    login === null ? t('reviewers:none') : codeSpan(login),
    words.map(literal).join(' · '),
    active?.slice(0, 'YYYY-MM-DD'.length) ?? t('reviewers:none'),
    score.toFixed(1),
  ]
}
