import type { LocaleStatus, StatusReport, TranslationStatus } from '../../freshness/types.ts'
import { basisWords } from './basis-words.ts'
import { countWords } from './count-words.ts'
import { findingPlace, findingWords } from '../text/findings-text.ts'
import { headline } from './headline.ts'
import { codeSpan, markdownTable, prose } from '../markdown.ts'
import { markdownChanges } from './markdown-changes.ts'
import { goodWords, shownStates } from './states.ts'
import type { Words } from '../words.ts'

interface MarkdownOptions {
  readonly t: Words
  readonly posts: boolean
  readonly changes: boolean
  /** Why each translation has its state, and what the rule behind each reason is. */
  readonly explain: boolean
  /** True: only translations were looked at that a branch changes. */
  readonly changedOnly?: boolean
}

/** The report as GitHub-flavoured Markdown, for an issue, a pull request or a file. */
export function formatStatusMarkdown(report: StatusReport, options: MarkdownOptions): string {
  const { t } = options
  const blocks = [
    [prose(headline(report, options))],
    markdownLocales(report.locales, t),
    options.posts || options.changes
      ? markdownPosts(report.translations, { t, ...basisContext(report) })
      : [],
    ...(options.changes
      ? report.translations.flatMap(translation => markdownChanges(translation, options))
      : []),
    markdownFindings(report, t),
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n').trimEnd()}\n`)
    .join('\n')
}

interface BasisContext {
  readonly head: string
  readonly field: string | undefined
}

/** What the words of a basis need of the report. */
export function basisContext({ commit, basisField }: StatusReport): BasisContext {
  return { head: commit, field: basisField }
}

/** A row for each locale: posts by state, percent of good segments. */
export function markdownLocales(locales: readonly LocaleStatus[], t: Words): string[] {
  if (locales.length === 0) return []
  const states = shownStates(locales)
  const header = [
    t('status:column.locale'),
    ...states.map(state => t(`status:state.${state}`)),
    t('status:column.good'),
  ]
  const rows = locales.map(status => [
    codeSpan(status.locale),
    ...states.map(state => (status.posts[state] === 0 ? '' : String(status.posts[state]))),
    goodWords(status),
  ])
  return markdownTable([header, ...rows], 'l'.padEnd(header.length, 'r'))
}

/** A row for each translation: post, locale, state, segments by kind of change, basis. */
export function markdownPosts(
  translations: readonly TranslationStatus[],
  { t, ...context }: { readonly t: Words } & BasisContext,
): string[] {
  if (translations.length === 0) return []
  const header = ['post', 'locale', 'state', 'segments', 'basis'].map(column => t(`status:column.${column}`))
  const rows = translations.map(translation => [
    codeSpan(translation.state === 'obsolete' ? translation.target : translation.source),
    codeSpan(translation.locale),
    t(`status:state.${translation.state}`),
    countWords(translation.segments, t).join(t('diff:join.items')),
    prose(basisWords(translation, { t, ...context }).join(t('diff:join.items'))),
  ])
  return markdownTable([header, ...rows], 'lllll')
}

/** A list item for each finding. */
export function markdownFindings({ findings }: Pick<StatusReport, 'findings'>, t: Words): string[] {
  if (findings.length === 0) return []
  const items = findings.map(finding => {
    const place = findingPlace(finding)
    return `- ${place === undefined ? '' : `${codeSpan(place)} `}${t(`status:severity.${finding.severity}`)}${t('diff:join.label')}${prose(findingWords(finding, t))}`
  })
  return [`**${t('status:findings', { count: findings.length })}**`, '', ...items]
}
