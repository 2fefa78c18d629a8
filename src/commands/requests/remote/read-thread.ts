import { listComments } from '../../../github/comments.ts'
import { listReviews } from '../../../github/reviews.ts'
import type { Comment, Login, PullRequest, Review } from '../../../github/types.ts'
import { parseMarker } from '../../../report/request/marker.ts'
import type { Desk } from '../types.ts'

/** What people said and were asked below a pull request. */
export interface Thread {
  readonly comments: readonly Comment[]
  /** Those of them that we wrote. */
  readonly own: readonly Comment[]
  readonly reviews: readonly Review[]
  /** Who was asked or mentioned by us, or asked by anybody, or reviewed: lower case. */
  readonly known: ReadonlySet<string>
}

/** Reads a thread. Anybody can write a marker, so only comments of ours tell who was asked. */
export async function readThread({ github, self }: Desk, pull: PullRequest): Promise<Thread> {
  const [comments, all] = await Promise.all([
    listComments(github, pull.number),
    listReviews(github, pull.number),
  ])
  const reviews = all.filter(({ author }) => author !== pull.author && author !== self)
  const own = comments.filter(({ author }) => author === pull.author || isOurs(author, self))
  const asked = own.flatMap(({ body }) => mentionedIn(body))
  const before = Object.keys(parseMarker(pull.body)?.marker.asked ?? {})
  const known = [...pull.requested, ...reviews.map(({ author }) => author), ...asked, ...before]
  return { comments, own, reviews, known: new Set(known.map(login => login.toLowerCase())) }
}

/** A workflow's token does not say whose it is: an app's, which no person's name looks like. */
function isOurs(author: Login, self: Login | null): boolean {
  return self === null ? author.endsWith('[bot]') : author === self
}

/** Whom a comment of ours mentions, or records as refused. */
export function mentionedIn(body: string): string[] {
  const marker = parseMarker(body)?.marker
  return marker?.kind === 'mention' ? Object.keys(marker.asked) : []
}
