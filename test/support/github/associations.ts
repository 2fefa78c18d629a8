import { accountByEmail, roleOf } from './state.ts'
import type { Account, Repository, State } from './types.ts'

const authors = new WeakMap<Repository, { tip: string; emails: Set<string> }>()

/** How an account stands to a repository, as GitHub says beside what it writes. */
export async function associationOf(state: State, repository: Repository, account: Account): Promise<string> {
  if (account === repository.owner) return 'OWNER'
  if (roleOf(repository, account) !== 'none') return 'COLLABORATOR'
  const emails = await authorsOf(repository)
  return [...emails].some(email => accountByEmail(state, email) === account) ? 'CONTRIBUTOR' : 'NONE'
}

async function authorsOf(repository: Repository): Promise<Set<string>> {
  const { git, defaultBranch } = repository
  const tip = await git.tip(defaultBranch)
  if (tip === null) return new Set()
  const known = authors.get(repository)
  if (known?.tip === tip) return known.emails
  const emails = new Set((await git.run(['log', '--format=%ae', tip])).trim().split('\n'))
  authors.set(repository, { tip, emails })
  return emails
}
