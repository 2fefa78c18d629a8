import type { LocaleStatus, StatusReport } from '../../freshness/types.ts'
import { headline } from './headline.ts'
import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import { prose } from '../markdown.ts'
import { markdownChanges } from './markdown-changes.ts'
import { basisContext, markdownFindings, markdownLocales, markdownPosts } from './status-markdown.ts'
import { shownStates } from './states.ts'
import type { Words } from '../words.ts'

interface GithubOptions {
  readonly t: Words
  /** True: each change of a translation below the table of its locale. */
  readonly changes: boolean
  /** Why each translation has its state, and what the rule behind each reason is. */
  readonly explain: boolean
  /** True: only translations were looked at that a branch changes. */
  readonly changedOnly?: boolean
  /** Address of the files of the commit on GitHub, ending in `/`, for links. */
  readonly blob?: string
}

/** The report as a GitHub step summary: heading, table, and for each locale the posts that are not fresh, folded. */
export function formatStatusGithub(report: StatusReport, options: GithubOptions): string {
  const { t } = options
  const blocks = [
    [`## ${t('status:title')}`],
    [prose(headline(report, options))],
    markdownLocales(report.locales, t),
    markdownFindings(report, t),
    ...report.locales.flatMap(locale => details(report, locale, options)),
  ]
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest: () => t('status:cutShort') })
}

function details(report: StatusReport, status: LocaleStatus, options: GithubOptions): string[][] {
  const { t } = options
  const { locale, posts } = status
  const own = report.translations.filter(translation => translation.locale === locale)
  const open = own.filter(({ state }) => state !== 'fresh')
  const changes = options.changes ? own.flatMap(translation => markdownChanges(translation, options)) : []
  if (open.length + changes.length === 0) return []
  const counts = shownStates([status])
    .filter(state => (state !== 'fresh' || open.length === 0) && posts[state] > 0)
    .map(state => `${posts[state]} ${t(`status:state.${state}`)}`)
  const title = `<summary><code>${locale}</code>${t('diff:join.label')}${counts.join(t('diff:join.items'))}</summary>`
  return [
    ['<details>', title],
    markdownPosts(open, { t, ...basisContext(report) }),
    ...changes,
    ['</details>'],
  ]
}
