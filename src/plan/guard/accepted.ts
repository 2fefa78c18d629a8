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
  /** Keys of the segments that are stale at this head, and when they were first listed below the request (ISO 8601); null: not yet. */
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
}

/**
 * Which stale segments are accepted, and by whom: with `/translate accept` in a comment or a review of the author, of somebody who is asked for a review, or
 * of a member, or with their approving review of this very head. A key that is named counts as long as the segment is listed, since it stands for both
 * source texts; a command without keys counts for what had been listed when it was written. Accounts that are no persons never count. In the order of the list.
 */
export function accepted(facts: AcceptanceFacts): Acceptance[] {
  const words = [...facts.comments.map(wordOf), ...facts.reviews.flatMap(each => reviewWord(each, facts))]
    .filter(({ author, association }) => mayAccept(author, association, facts))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  return [...facts.listed].flatMap(([key, since]) => {
    const first = words.find(word => word.keys.includes(key) || isMeant(word, since))
    return first === undefined ? [] : [{ key, by: first.author, commit: facts.head }]
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

function isMeant({ all, at }: Word, since: string | null): boolean {
  if (all === 'head') return true
  return all === 'seen' && since !== null && Date.parse(since) <= Date.parse(at)
}

const MEMBERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

function mayAccept(
  login: string,
  association: string,
  { author, requested, writers }: AcceptanceFacts,
): boolean {
  if (/\[bot\]$/i.test(login) || login === 'ghost') return false
  const isOne = (other: string): boolean => other.toLowerCase() === login.toLowerCase()
  return MEMBERS.has(association) || [author, ...requested, ...writers].some(isOne)
}
