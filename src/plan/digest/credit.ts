import { isBot, isBotLogin } from '../reviewers/accounts.ts'
import type { HistoryCommit, RequestTrace, Signature } from '../reviewers/history.ts'
import { joinPeople, type People } from '../reviewers/people.ts'
import { coAuthors } from './co-authors.ts'
import type { DigestCommit, DigestPerson, Landed } from './types.ts'

/** Who is to be named. */
export interface Credits {
  /** Of each change, those who made it. */
  readonly by: ReadonlyMap<Landed, readonly DigestPerson[]>
  /**
   * Everybody who made something that somebody else took in, each once, in the order of their first change. Where nobody can tell who did,
   * that is those who took in nothing themselves.
   */
  readonly contributors: readonly DigestPerson[]
}

/**
 * Finds who made what, each person once: who opened a request, authors, and who is named as a co-author. Programs are nobody; who merged
 * the work of others is not among them for what they added to it. An account is told only where GitHub itself, a merge or a private address of GitHub's names it.
 */
export function credit(landed: readonly Landed[]): Credits {
  const people = joinPeople({
    commits: landed.flatMap(tracesOf),
    requests: new Map(landed.flatMap(requestsOf)),
    named: landed.flatMap(({ opener }) => opener ?? []),
    creations: [],
    // Openers are told already, and none is by whose repository it is
    owner: null,
  })
  const naming = namesOf(landed, people)
  const by = new Map(landed.map(each => [each, makersOf(each, people)] as const))
  const takers = new Set(landed.map(each => takerOf(each, people)))
  const thanked = new Set(
    [...by].flatMap(([each, makers]) => {
      const taker = takerOf(each, people)
      return makers.filter(key => (taker === null ? !takers.has(key) : key !== taker))
    }),
  )
  const known = new Map<string, DigestPerson>()
  const personOf = (key: string): DigestPerson => {
    const person = known.get(key) ?? naming(key)
    known.set(key, person)
    return person
  }
  return {
    by: new Map([...by].map(([each, makers]) => [each, makers.map(personOf)])),
    contributors: [...thanked].map(personOf),
  }
}

/** Who took a change in; null: nobody can tell, as of a squashed one, which GitHub made. */
function takerOf({ commit, landing }: Landed, people: People): string | null {
  if (landing.how === 'merge') return isBot(commit.author) ? null : people.keyOf(commit.author)
  return isBot(commit.committer) ? null : people.keyOf(commit.committer)
}

/** Keys of those who made a change. */
function makersOf(each: Landed, people: People): string[] {
  const { opener } = each
  const signed = signaturesOf(each).filter(signature => !isBot(signature))
  const real = signed.filter(isReal)
  const authors = (real.length === 0 && opener === null ? signed : real).map(signature =>
    people.keyOf(signature),
  )
  const opened = opener === null || isBotLogin(opener) ? [] : [people.keyOfName(opener)]
  const all = [...new Set([...opened, ...authors])]
  const taker = takerOf(each, people)
  const others = all.filter(key => key !== taker)
  return others.length > 0 && each.landing.how === 'merge' ? others : all
}

/** False of what somebody wrote only because git wants a name. */
function isReal({ email }: Signature): boolean {
  return email.includes('@')
}

function signaturesOf({ commit, landing, brought }: Landed): Signature[] {
  if (landing.how !== 'merge') return [commit.author, ...coAuthors(commit.message)]
  return [
    ...brought.flatMap(({ author, message }) => [author, ...coAuthors(message)]),
    ...coAuthors(commit.message),
  ]
}

/** Commits from which it follows who is who: a merger's own are told from only where nobody else wrote any. */
function tracesOf({ commit, landing, brought }: Landed): HistoryCommit[] {
  if (landing.how !== 'merge') return [traceOf(commit)]
  const others = brought.filter(({ author }) => author.email !== commit.author.email)
  return [commit, ...(others.length === 0 ? brought : others)].map(traceOf)
}

function traceOf({ oid, parents, author, message, at }: DigestCommit): HistoryCommit {
  return {
    id: oid,
    parents,
    author,
    coAuthors: coAuthors(message),
    reviewers: [],
    at: new Date(at * 1000).toISOString(),
    subject: message.split('\n', 1)[0] ?? '',
    files: [],
  }
}

function requestsOf({ commit, landing, opener, brought }: Landed): [string, RequestTrace][] {
  const { number } = landing
  if (number === null || opener === null) return []
  const own = landing.how === 'merge' ? brought : [commit]
  return own.map(({ oid }) => [oid, { number, login: opener }])
}

/** How to call the person of a key: the name that most commits have, the newest first among equals. */
function namesOf(landed: readonly Landed[], people: People): (key: string) => DigestPerson {
  const names = new Map<string, Map<string, number>>()
  for (const signature of landed.flatMap(signaturesOf)) {
    if (!isReal(signature)) continue
    const key = people.keyOf(signature)
    const own = names.get(key) ?? new Map<string, number>()
    names.set(key, own.set(signature.name, (own.get(signature.name) ?? 0) + 1))
  }
  const openers = new Map(
    landed.flatMap(({ opener }) => (opener === null ? [] : [[people.keyOfName(opener), opener] as const])),
  )
  return key => {
    const login = people.loginOf(key) ?? openers.get(key) ?? null
    const [first] = [...(names.get(key) ?? [])].sort(([, a], [, b]) => b - a)
    const name = first?.[0].trim() ?? ''
    return { login, name: name === '' ? (login ?? '') : name }
  }
}
