import type { StatusReport } from '../../freshness/types.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

export interface HeadlineOptions {
  readonly t: Words
  /** True: only translations were looked at that a branch changes. */
  readonly changedOnly?: boolean
}

/** What was looked at, in one sentence: how many translations, of what, in which version; or that there is none. */
export function headline(report: StatusReport, { t, changedOnly = false }: HeadlineOptions): string {
  const commit = shortId(report.commit)
  if (report.translations.length === 0 && changedOnly) return t('status:unchanged')
  if (report.translations.length === 0)
    return report.worktree ? t('status:nothing') : t('status:nothingAt', { commit })
  const posts = new Set(report.translations.map(translation => translation.source))
  const there = report.translations.filter(({ state }) => state !== 'missing')
  const words = t('status:headline', {
    translations: t('status:translations', { count: there.length }),
    posts: t('status:posts', { count: posts.size }),
    locales: t('status:locales', { count: report.locales.length }),
    source: report.sourceLocale,
    at: t(report.worktree ? 'status:atWorktree' : 'status:atCommit', { commit }),
  })
  return changedOnly ? [words, t('status:changedOnly')].join(t('diff:join.sentences')) : words
}
