import { listComments } from '../../github/comments.ts'
import type { Github } from '../../github/connection.ts'
import { readPermission, readSelf } from '../../github/people.ts'
import { listReviews } from '../../github/reviews.ts'
import type { Comment, PullRequest, Review } from '../../github/types.ts'
import { type Acceptance, accepted } from '../../plan/guard/accepted.ts'
import { mayAccept } from '../../plan/guard/may-accept.ts'
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
  /** Since when each key is listed with the text that it had, `key:digest`, ISO 8601; null: no comment of guard lists anything. */
  readonly listed: ReadonlyMap<string, string> | null
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
  // Whoever asks with a token of their own sees what a workflow listed
  const list = own ?? comments.find(comment => isOurs(comment, ACTIONS))
  const listed = list === undefined ? null : listedKeys(parseMarker(list.body)?.ticked ?? [])
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

/** Which of some keys, `key:digest` or without, are accepted below a request. */
export function acceptedIn(talk: Talk, keys: readonly string[]): Acceptance[] {
  const { request, comments, reviews, writers } = talk
  const { author, requested, head } = request
  const listed = new Map<string, string | null>()
  for (const key of keys) listed.set(keyOf(key), later(listed.get(keyOf(key)) ?? null, sinceOf(key, talk)))
  return accepted({ author, requested, head: head.commit, comments, reviews, writers, listed })
}

/** False where nobody said anything that could accept a passage. */
export function mayHold({ comments, reviews }: Talk): boolean {
  const isWord = ({ body }: { readonly body: string }): boolean => parseAccept(body) !== null
  return comments.some(isWord) || reviews.some(each => each.state === 'approved' || isWord(each))
}

/** Who wrote `/translate accept` below a request, once for each time; some of them do not count. */
export function commandsIn({ request, comments, reviews, writers }: Talk): Command[] {
  const circle = { author: request.author, requested: request.requested, writers }
  return [...comments, ...reviews]
    .filter(({ body }) => parseAccept(body) !== null)
    .map(({ author: by, association }) => ({ by, counts: mayAccept(by, association, circle) }))
}

/**
 * Who wrote `/translate accept` without a key, and no key later, where no comment of ours says since when anything is listed: their word
 * would count, and means nothing.
 */
export function keylessIn(talk: Talk): string[] {
  const { request, comments, reviews, writers, listed } = talk
  if (listed !== null) return []
  const circle = { author: request.author, requested: request.requested, writers }
  const last = new Map<string, boolean>()
  for (const { author, association, body } of [...comments, ...reviews]) {
    const word = parseAccept(body)
    if (word === null || !mayAccept(author, association, circle)) continue
    last.set(author, word.keys.length === 0 && last.get(author) !== false)
  }
  return [...last].flatMap(([login, isKeyless]) => (isKeyless ? [login] : []))
}

export interface Command {
  /** Login. */
  readonly by: string
  readonly counts: boolean
}

/** Of two passages with one key the one that was listed later counts. */
function later(a: string | null, b: string | null): string | null {
  return (a ?? '') > (b ?? '') ? a : b
}

/** The part of `key:digest` that people write. */
export function keyOf(listed: string): string {
  return listed.split(':', 1)[0] ?? ''
}

/** What our comment does not list, or lists with another text, nobody has seen; a key alone is listed since its newest text is. */
function sinceOf(key: string, { listed }: Talk): string | null {
  if (listed === null) return null
  const exact = listed.get(key)
  if (exact !== undefined) return exact
  if (key.includes(':')) return NEVER
  const texts = [...listed].flatMap(([other, since]) => (keyOf(other) === key ? [since] : []))
  return texts.sort().at(-1) ?? null
}

const NEVER = '9999-12-31T23:59:59Z'
