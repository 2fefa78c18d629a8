import { notFound } from './refusal.ts'
import type { Account, Issue, Label, Pull, Repository, Role, State } from './types.ts'

/** Account with this login, whatever its case; undefined when there is none. */
export function accountOf(state: State, login: string): Account | undefined {
  return state.accounts.find(account => account.login.toLowerCase() === login.toLowerCase())
}

/** The same; throws when there is none, for tests. */
export function accountNamed(state: State, login: string): Account {
  const account = accountOf(state, login)
  if (account === undefined) throw new Error(`no account ${login} at this GitHub: name it in "users"`)
  return account
}

/** Whose commits those with an e-mail address are. */
export function accountByEmail(state: State, email: string): Account | null {
  const noreply = /^(?:(\d+)\+)?(.+)@users\.noreply\.github\.com$/i.exec(email)
  const found = state.accounts.find(account =>
    noreply === null
      ? account.email?.toLowerCase() === email.toLowerCase()
      : noreply[1] === undefined
        ? account.login.toLowerCase() === noreply[2]?.toLowerCase()
        : account.id === Number(noreply[1]),
  )
  return found ?? null
}

/** Address that GitHub gives to commits of an account. */
export function noreplyOf({ id, login }: Account): string {
  return `${id}+${login}@users.noreply.github.com`
}

/** What an account is in a repository. */
export function roleOf(repository: Repository, account: Account): Role {
  if (account === repository.owner) return 'admin'
  return repository.roles.get(account.login.toLowerCase()) ?? 'none'
}

const ORDER: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

/** Is a role as much as another, or more? */
export function isAtLeast(role: Role, least: Role): boolean {
  return ORDER.indexOf(role) >= ORDER.indexOf(least)
}

/** Repository with this owner and name, whatever their case. */
export function repositoryOf(state: State, owner: string, name: string): Repository | undefined {
  const wanted = `${owner}/${name}`.toLowerCase()
  return state.repositories.find(each => fullName(each).toLowerCase() === wanted)
}

/** `owner/name`. */
export function fullName({ owner, name }: Repository): string {
  return `${owner.login}/${name}`
}

/** A new id of anything. */
export function newId({ ids }: State): number {
  ids.next += 1
  return ids.next
}

/** Issue or pull request with this number; 404 when there is none. */
export function issueNumbered({ issues }: Repository, number: string): Issue {
  const issue = issues.get(/^\d{1,9}$/.test(number) ? Number(number) : -1)
  if (issue === undefined) throw notFound()
  return issue
}

/** Pull request with this number; 404 when there is none. */
export function pullNumbered(repository: Repository, number: string): Issue & { pull: Pull } {
  const issue = issueNumbered(repository, number)
  if (!isPull(issue)) throw notFound()
  return issue
}

function isPull(issue: Issue): issue is Issue & { pull: Pull } {
  return issue.pull !== null
}

/** All pull requests, by number. */
export function pullsOf({ issues }: Repository): (Issue & { pull: Pull })[] {
  return [...issues.values()].filter(isPull)
}

/** Labels with these names; those that were not there yet are made, in grey. */
export function labelsNamed(state: State, repository: Repository, names: readonly string[]): Label[] {
  return names.map(name => {
    const known = repository.labels.find(label => label.name.toLowerCase() === name.toLowerCase())
    if (known !== undefined) return known
    const label = { id: newId(state), name, color: 'ededed', description: null }
    repository.labels.push(label)
    return label
  })
}
