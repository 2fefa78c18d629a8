import { mayAccept } from './may-accept.ts'
import { parseAccept } from './parse-accept.ts'

/** A pull request as far as acceptance goes; logins are compared without case. */
export interface AcceptanceFacts {
  readonly author: string
  /** Who is asked for a review. */
  readonly requested: readonly string[]
  /** Full id. */
  readonly head: string
  readonly comments: readonly Remark[]
  readonly reviews: readonly GivenReview[]
  /** Who may write to the repository, whatever GitHub says beside their comments: it hides private members. */
  readonly writers: readonly string[]
  /** Keys of the segments that are stale at this head, and since when they are listed below the request with the text that they have (ISO 8601); null: nothing is listed yet. */
  readonly listed: ReadonlyMap<string, string | null>
}

interface Remark {
  readonly author: string
  readonly association: string
  readonly body: string
  /** ISO 8601; an edited remark counts as now. */
  readonly updatedAt: string
}

interface GivenReview {
  readonly author: string
  readonly association: string
  readonly state: string
  /** Full id of the head that was reviewed. */
  readonly commit: string | null
  readonly body: string
  readonly at: string | null
}

export interface Acceptance {
  readonly key: string
  /** Login. */
  readonly by: string
  /** Full id of the head that it counts for. */
  readonly commit: string
  /** When it was said, ISO 8601. */
  readonly at: string
}

/**
 * Which stale segments are accepted, and by whom: with `/translate accept` in a comment or a review of the author, of somebody who is asked for a review, or
 * of a member, or with their approving review of this very head. A command counts for what had been listed when it was written, with the text that it has
 * still; with keys also where nothing was listed yet. Accounts that are no persons never count. In the order of the list.
 */
export function accepted(facts: AcceptanceFacts): Acceptance[] {
  const words = [...facts.comments.map(wordOf), ...facts.reviews.flatMap(each => reviewWord(each, facts))]
    .filter(({ author, association }) => mayAccept(author, association, facts))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  return [...facts.listed].flatMap(([key, since]) => {
    const first = words.find(word => isMeant(word, key, since))
    return first === undefined ? [] : [{ key, by: first.author, commit: facts.head, at: first.at }]
  })
}

/** What somebody said. */
interface Word {
  readonly author: string
  readonly association: string
  readonly at: string
  readonly keys: readonly string[]
  /** `seen`: all that was listed then; `head`: all of this head. */
  readonly all: 'none' | 'seen' | 'head'
}

function wordOf({ author, association, body, updatedAt: at }: Remark): Word {
  const { all, keys } = parseAccept(body) ?? { all: false, keys: [] }
  return { author, association, at, keys, all: all ? 'seen' : 'none' }
}

/** A review that was taken back, or that another of the same person followed, approves nothing; what its text says counts as in a comment. */
function reviewWord(review: GivenReview, { reviews, head }: AcceptanceFacts): Word[] {
  const { author, state, commit, at } = review
  if (at === null || state === 'pending' || state === 'dismissed') return []
  const word = wordOf({ ...review, updatedAt: at })
  const isLast = !reviews.some(
    other => other.author === author && DECIDING.has(other.state) && other.at !== null && other.at > at,
  )
  return [state === 'approved' && commit === head && isLast ? { ...word, all: 'head' } : word]
}

const DECIDING: ReadonlySet<string> = new Set(['approved', 'changes-requested', 'dismissed'])

function isMeant({ all, keys, at }: Word, key: string, since: string | null): boolean {
  if (all === 'head') return true
  if (since === null) return keys.includes(key)
  return (all === 'seen' || keys.includes(key)) && Date.parse(since) <= Date.parse(at)
}
