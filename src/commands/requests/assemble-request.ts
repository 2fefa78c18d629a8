import type { Pair } from '../../freshness/types.ts'
import type { RequestPost, Subject, TranslationRequest } from '../../report/request/request.ts'
import type { RequestContent } from './content/types.ts'
import { tellPosts } from './content/tell-posts.ts'
import type { Desk } from './types.ts'

interface About {
  readonly subject: Subject
  readonly content: RequestContent
  readonly pairs: readonly Pair[]
  readonly branch: string
}

/** What a pull request tells: the posts that it changes first, then those that wait for a translator, no more than are to be shown. */
export async function assembleRequest(
  desk: Desk,
  { subject, content, pairs, branch }: About,
): Promise<TranslationRequest> {
  const { ground, settings } = desk
  const posts = await tellPosts(ground, content, pairs)
  const isChanged = (post: RequestPost): boolean => content.changed.includes(post.target)
  const ordered = [...posts.filter(isChanged), ...posts.filter(post => !isChanged(post))]
  const [shown, later] = [ordered.slice(0, settings.maxPosts), ordered.slice(settings.maxPosts)]
  return {
    ...commonOf(desk, subject),
    kind: 'pull-request',
    head: content.commit,
    posts: shown.toSorted(byPath),
    queued: [...new Set([...content.queued, ...later.map(({ source }) => source)])].sort(),
    conflicts: content.conflicts,
    branch,
  }
}

/** What a tracking issue tells: the posts that wait for a translator, as the pull requests of the locale see them. */
export function assembleIssue(
  desk: Desk,
  locale: string,
  pulls: readonly TranslationRequest[],
): TranslationRequest {
  const { ground, settings } = desk
  const waiting = pulls
    .flatMap(({ posts }) => posts)
    .filter(needsTranslator)
    .toSorted(byPath)
  const [shown, later] = [waiting.slice(0, settings.maxPosts), waiting.slice(settings.maxPosts)]
  const queued = [...pulls.flatMap(request => request.queued), ...later.map(({ source }) => source)]
  return {
    ...commonOf(desk, { locale, post: null }),
    ...reviewersOf(desk, locale),
    kind: 'issue',
    head: ground.base,
    posts: shown,
    queued: [...new Set(queued)].sort(),
    conflicts: [],
    branch: null,
  }
}

/** Whom the configuration names; nothing where it names nobody. */
function reviewersOf(
  { settings: { reviewers, never } }: Desk,
  locale: string,
): Pick<TranslationRequest, 'reviewers'> {
  const named = [...(reviewers[locale] ?? []), ...(reviewers['*'] ?? [])]
  const asked = [...new Set(named)].filter(login => !never.includes(login.toLowerCase()))
  return asked.length === 0 ? {} : { reviewers: asked }
}

/** Whether somebody has to write or to look. */
export function needsTranslator({ work, untranslated }: RequestPost): boolean {
  return work.length > 0 || untranslated.length > 0
}

function commonOf(
  { ground, hosted, crowdin }: Desk,
  subject: Subject,
): Pick<TranslationRequest, 'locale' | 'post' | 'sourceLocale' | 'base' | 'repository' | 'crowdin'> {
  const { base, config } = ground
  return { ...subject, sourceLocale: config.sourceLocale, base, repository: hosted.url, crowdin }
}

function byPath(a: RequestPost, b: RequestPost): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1
}
