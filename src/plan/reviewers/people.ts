import { isLogin, loginOfAddress } from './accounts.ts'
import { createGroups, type Groups } from './groups.ts'
import type { HistoryCommit, RequestTrace, Signature } from './history.ts'

/** What tells which names, addresses and accounts are one person's. */
export interface Traces {
  readonly commits: readonly HistoryCommit[]
  readonly requests: ReadonlyMap<string, RequestTrace>
  /** Names and accounts from elsewhere: front matter, configuration, owners. */
  readonly named: readonly string[]
  /** Account that owns the repository, a person's or an organisation's; null: nobody knows. */
  readonly owner: string | null
  /** For each translation that somebody added alone, who that was, and whom it names as its translators. */
  readonly creations: readonly { readonly author: Signature; readonly translators: readonly string[] }[]
}

/** People, told apart: equal keys are one person. */
export interface People {
  /** Of who signed a commit. */
  keyOf(signature: Signature): string
  /** Of a name or an account as a text has it. */
  keyOfName(name: string): string
  /** Account of a person, as it is spelled; null: none is known. */
  loginOf(key: string): string | null
}

/**
 * Finds who is who. Sure evidence comes first (one address, an address that names its account), then pull requests whose commits all
 * have one author, a name that is an account's, equal names, and translators that a post names beside who added it. Nothing
 * joins two accounts, and what could mean two people joins none.
 */
export function joinPeople(traces: Traces): People {
  const groups = createGroups()
  const signatures = distinct(
    traces.commits.flatMap(({ author, coAuthors, reviewers }) => [author, ...coAuthors, ...reviewers]),
  )
  for (const { email } of signatures) claimAddress(email, groups)
  for (const name of traces.named) if (isLogin(name)) groups.claim(loginKey(name), name)
  joinByRequests(traces, groups)
  joinNamesakes(signatures, groups)
  joinCreators(traces, groups)
  return {
    keyOf: signature => groups.keyOf(addressKey(signature)),
    keyOfName: name => groups.keyOf(isLogin(name) ? loginKey(name) : nameKey(name)),
    loginOf: key => groups.loginOf(key),
  }
}

function distinct(signatures: readonly Signature[]): Signature[] {
  const found = new Map(signatures.map(signature => [`${signature.email}\0${signature.name}`, signature]))
  return [...found.keys()].sort().flatMap(key => found.get(key) ?? [])
}

function claimAddress(email: string, groups: Groups): void {
  const login = loginOfAddress(email)
  if (login === undefined) return
  groups.claim(loginKey(login), login)
  groups.join(addressKey({ email, name: '' }), loginKey(login))
}

/** An address is a person's own, unless it is one that many machines have: then it tells somebody only beside the name. */
function addressKey({ name, email }: Signature): string {
  const address = email.trim().toLowerCase()
  return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(address) &&
    !/@(?:example\.\w+|localhost|.*\.local(?:domain)?)$/.test(address)
    ? `address ${address}`
    : `machine ${address} ${normal(name)}`
}

function loginKey(login: string): string {
  return `login ${login.toLowerCase()}`
}

function nameKey(name: string): string {
  return `name ${normal(name)}`
}

function normal(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A request whose commits all have one author was opened by that author; who disagrees is believed a third as often. */
function joinByRequests({ commits, requests, owner }: Traces, groups: Groups): void {
  const authors = new Map<string, { login: string; keys: Set<string> }>()
  for (const { id, parents, author } of commits) {
    const request = requests.get(id)
    if (request?.login == null || parents.length > 1) continue
    // Branches of the repository itself: many people may push there, and its owner need not be one.
    if (request.login.toLowerCase() === owner?.toLowerCase() && !groups.has(loginKey(owner))) continue
    const known = authors.get(String(request.number)) ?? { login: request.login, keys: new Set() }
    authors.set(String(request.number), known)
    known.keys.add(groups.keyOf(addressKey(author)))
  }
  const votes = [...authors.values()].flatMap(({ login, keys }) =>
    keys.size === 1 ? [...keys].map(key => ({ key, login })) : [],
  )
  joinVotes(votes, groups)
}

interface Vote {
  readonly key: string
  readonly login: string
}

/** Joins a person and an account that chose each other with three times the votes of any other. */
function joinVotes(votes: readonly Vote[], groups: Groups): void {
  const byKey = tally(votes.map(({ key, login }) => [key, login.toLowerCase()]))
  const byLogin = tally(votes.map(({ key, login }) => [login.toLowerCase(), key]))
  for (const { login } of votes) if (!groups.has(loginKey(login))) groups.claim(loginKey(login), login)
  for (const [key, logins] of [...byKey].sort(([a], [b]) => compare(a, b))) {
    const login = clearWinner(logins)
    if (login !== undefined && clearWinner(byLogin.get(login)) === key) groups.join(key, loginKey(login))
  }
}

function tally(pairs: readonly (readonly [string, string])[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const [from, to] of pairs) {
    const own = counts.get(from) ?? new Map<string, number>()
    counts.set(from, own.set(to, (own.get(to) ?? 0) + 1))
  }
  return counts
}

function clearWinner(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  const [first, second] = [...(counts ?? [])].sort(([, a], [, b]) => b - a)
  return first !== undefined && first[1] >= 3 * (second?.[1] ?? 0) ? first[0] : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Equal names that can hardly be two people's are one person, unless they have several accounts. */
function joinNamesakes(signatures: readonly Signature[], groups: Groups): void {
  const byName = new Map<string, Set<string>>()
  for (const signature of signatures) {
    const name = normal(signature.name)
    const keys = byName.get(name) ?? new Set<string>()
    byName.set(name, keys.add(addressKey(signature)))
  }
  for (const [name, keys] of byName) {
    const account = isLogin(name) && groups.has(loginKey(name)) ? [loginKey(name)] : []
    const all = isTelling(name) ? [`name ${name}`, ...account, ...keys] : [...account, ...keys]
    if (isTelling(name) || account.length > 0) groups.joinAll(all)
  }
}

/** False of one plain word, such as a first name, that many people may have. */
function isTelling(name: string): boolean {
  return /\S\s\S|[\d_-]|[^\p{ASCII}]/u.test(name) && !/^(?:your name|unknown|root)$/.test(name)
}

/** Who added translations that name one translator in common, whom nobody else could be, is that translator. */
function joinCreators({ creations }: Traces, groups: Groups): void {
  const common = new Map<string, Set<string>>()
  for (const { author, translators } of creations) {
    const key = groups.keyOf(addressKey(author))
    const own = translators.filter(isLogin).map(loginKey)
    if (own.length === 0 || groups.loginOf(key) !== null) continue
    const known = common.get(key)
    common.set(key, new Set(known === undefined ? own : own.filter(login => known.has(login))))
  }
  const votes = [...common].flatMap(([key, logins]) => {
    const free = [...logins].filter(login => groups.sizeOf(login) === 1)
    return free.length === 1 ? free.map(login => ({ key, login: login.slice('login '.length) })) : []
  })
  joinVotes(votes, groups)
}
