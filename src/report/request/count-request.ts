import type { RequestPost, TranslationRequest } from './request.ts'

export interface RequestCounts {
  readonly carried: number
  readonly translated: number
  /** Segments that a translator has to look at, and the posts in which they are. */
  readonly work: number
  readonly workPosts: number
  readonly untranslated: number
  readonly queued: number
  readonly conflicts: number
}

/** What a request carries and leaves, over all of its posts. */
export function countRequest({ posts, queued, conflicts }: TranslationRequest): RequestCounts {
  const sum = (of: (post: RequestPost) => number): number => posts.reduce((all, post) => all + of(post), 0)
  return {
    carried: sum(({ carried }) => carried.length),
    translated: sum(({ translated }) => translated),
    work: sum(({ work }) => work.length),
    workPosts: posts.filter(({ work }) => work.length > 0).length,
    untranslated: sum(({ untranslated }) => untranslated.length),
    queued: queued.length,
    conflicts: conflicts.length,
  }
}
