import { type Saying, sourceSentences, translationSentences, whoWords } from './change-sentences.ts'
import type { DigestReport, DigestRequest } from './digest-report.ts'
import { intlWords } from './intl-words.ts'
import { joinSentences } from './join-sentences.ts'
import { periodWords } from './period-words.ts'

/** A paragraph: its first sentence, and what follows, for each change its sentences. */
export interface DigestBlock {
  readonly lead: string
  readonly sentences: readonly string[]
}

/** The digest in paragraphs: changes of posts, changes of translations, thanks, and what waits for reviewers. */
export function digestBlocks(report: DigestReport, saying: Saying): DigestBlock[] {
  const { t } = saying
  const period = periodWords(report, t)
  const posts = report.changes.filter(({ sources }) => sources.length > 0)
  const translations = report.changes.filter(change => change.translations.length > 0)
  const changed: DigestBlock[] = []
  if (posts.length > 0)
    changed.push({
      lead: t('digest:lead.posts', { period, count: posts.length }),
      sentences: posts.map(change => joinSentences(sourceSentences(change, saying), t)),
    })
  if (translations.length > 0)
    changed.push({
      lead:
        posts.length === 0
          ? t('digest:lead.translations', { period, count: translations.length })
          : t('digest:lead.translationsToo', { count: translations.length }),
      sentences: translations.map(change => joinSentences(translationSentences(change, saying), t)),
    })
  if (changed.length === 0) changed.push({ lead: t('digest:quiet', { period }), sentences: [] })
  return [...changed, ...thanks(report, saying), ...wanted(report, saying)]
}

function thanks({ contributors }: DigestReport, saying: Saying): DigestBlock[] {
  if (contributors.length === 0) return []
  const who = whoWords(contributors, saying)
  return [{ lead: saying.t('digest:thanks', { who, count: contributors.length }), sentences: [] }]
}

function wanted({ open }: DigestReport, saying: Saying): DigestBlock[] {
  if (!open.asked || open.requests.length === 0) return []
  const { t } = saying
  const { all, any, language } = intlWords(t)
  const { requests } = open
  const named =
    requests.length > MOST_REQUESTS
      ? t('digest:requests', { count: requests.length })
      : all(requests.map(request => requestWords(request, saying)))
  const languages = [...new Set(requests.flatMap(({ locales }) => locales))].sort().map(language)
  const asked = languages.length === 0 ? [] : [t('digest:speakers', { languages: any(languages) })]
  const lead = t('digest:wanted', { requests: named, count: requests.length })
  return [{ lead: joinSentences([lead, ...asked], t), sentences: [] }]
}

const MOST_REQUESTS = 5

function requestWords({ title, url, locales }: DigestRequest, { t, style }: Saying): string {
  const { all, language } = intlWords(t)
  const spoken = locales.length === 0 ? '' : t('digest:join.bracket', { notes: all(locales.map(language)) })
  return style.link(title, url) + spoken
}
