import { listComments } from '../../github/comments.ts'
import type { Github } from '../../github/connection.ts'
import { readPermission, readSelf } from '../../github/people.ts'
import { listReviews } from '../../github/reviews.ts'
import type { Comment, PullRequest, Review } from '../../github/types.ts'
import { type Acceptance, accepted } from '../../plan/guard/accepted.ts'
import { parseAccept } from '../../plan/guard/parse-accept.ts'
import { listedKeys } from '../../report/guard/listed-keys.ts'
import { parseMarker } from '../../report/request/marker.ts'

/** What is said below a pull request. */
export interface Talk {
  readonly request: PullRequest
  readonly comments: readonly Comment[]
  readonly reviews: readonly Review[]
  readonly writers: readonly string[]
  /** Our own comment: the oldest one that has our marker and that we wrote; null where there is none. */
  readonly own: Comment | null
  /** Since when each key is listed in it, ISO 8601. */
  readonly listed: ReadonlyMap<string, string>
}

/** Reads what is said below a pull request; of those who accept something and are no members by what GitHub shows, what they may do. */
export async function readTalk(github: Github, request: PullRequest): Promise<Talk> {
  const { number } = request
  const [comments, reviews, self] = [
    await listComments(github, number),
    await listReviews(github, number),
    await readSelf(github),
  ]
  const ours = comments.filter(comment => isOurs(comment, self))
  const own = ours.find(({ author }) => author === ACTIONS) ?? ours[0] ?? null
  const listed = listedKeys(own === null ? [] : (parseMarker(own.body)?.ticked ?? []))
  const writers = await writersAmong(github, [...comments, ...reviews].filter(isAccepting))
  return { request, comments, reviews, writers, own, listed }
}

/** Whose comments a workflow's own token writes; other apps may repeat what people write. */
const ACTIONS = 'github-actions[bot]'

/** Anybody can write a marker. A workflow's token is no person's: then it is one of an app, which no person's name looks like. */
function isOurs({ author, body }: Comment, self: string | null): boolean {
  const isAuthor = self === null ? author.endsWith('[bot]') : author.toLowerCase() === self.toLowerCase()
  return isAuthor && parseMarker(body)?.marker.kind === 'guard'
}

type Said = Pick<Comment, 'author' | 'association' | 'body'> & { readonly state?: Review['state'] }

/** Whether it matters what its author may do, and GitHub does not say so already. */
function isAccepting({ body, state, association }: Said): boolean {
  const isMember = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association)
  return !isMember && (state === 'approved' || parseAccept(body) !== null)
}

/** People whose rights are looked up, at most: strangers may say what they like as often as they like. */
const MOST = 20

async function writersAmong(github: Github, said: readonly Said[]): Promise<string[]> {
  const logins = [...new Set(said.map(({ author }) => author))].filter(login => /^[\w-]+$/.test(login))
  const writers: string[] = []
  for (const login of logins.slice(0, MOST)) {
    const permission = await readPermission(github, login)
    if (permission === 'admin' || permission === 'write') writers.push(login)
  }
  return writers
}

/** Which of some keys are accepted below a request. */
export function acceptedIn(
  { request, comments, reviews, writers, listed }: Talk,
  keys: readonly string[],
): Acceptance[] {
  const { author, requested, head } = request
  const known = new Map(keys.map(key => [key, listed.get(key) ?? null]))
  return accepted({ author, requested, head: head.commit, comments, reviews, writers, listed: known })
}
