import type { StatusReport } from '../../freshness/types.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

/** What was looked at, in one sentence: how many translations, of what, in which version; or that there is none. */
export function headline(report: StatusReport, t: Words): string {
  const commit = shortId(report.commit)
  if (report.translations.length === 0)
    return report.worktree ? t('status:nothing') : t('status:nothingAt', { commit })
  const posts = new Set(report.translations.map(translation => translation.source))
  const there = report.translations.filter(({ state }) => state !== 'missing')
  return t('status:headline', {
    translations: t('status:translations', { count: there.length }),
    posts: t('status:posts', { count: posts.size }),
    locales: t('status:locales', { count: report.locales.length }),
    source: report.sourceLocale,
    at: t(report.worktree ? 'status:atWorktree' : 'status:atCommit', { commit }),
  })
}
