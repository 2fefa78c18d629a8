import type { LocaleStatus, StatusReport } from '../../freshness/types.ts'
import { headline } from './headline.ts'
import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import { literal } from '../markdown.ts'
import { basisContext, markdownFindings, markdownLocales, markdownPosts } from './status-markdown.ts'
import { shownStates } from './states.ts'
import type { Words } from '../words.ts'

/** The report as a GitHub step summary: heading, table, and for each locale the posts that are not fresh, folded. */
export function formatStatusGithub(report: StatusReport, t: Words): string {
  const start = [
    [`## ${t('status:title')}`],
    [literal(headline(report, t))],
    markdownLocales(report.locales, t),
  ]
  const blocks = [
    ...start,
    markdownFindings(report, t),
    ...report.locales.map(locale => details(report, locale, t)),
  ]
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest: () => t('status:cutShort') })
}

function details(report: StatusReport, status: LocaleStatus, t: Words): string[] {
  const { locale, posts } = status
  const open = report.translations.filter(
    translation => translation.locale === locale && translation.state !== 'fresh',
  )
  if (open.length === 0) return []
  const counts = shownStates([status])
    .filter(state => state !== 'fresh' && posts[state] > 0)
    .map(state => `${posts[state]} ${t(`status:state.${state}`)}`)
  return [
    '<details>',
    `<summary><code>${locale}</code>: ${counts.join(', ')}</summary>`,
    '',
    ...markdownPosts(open, { t, ...basisContext(report) }),
    '',
    '</details>',
  ]
}
