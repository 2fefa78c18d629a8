import { readCommit } from '../commits.ts'
import { type Call, type Routes, actorOf, ok, param } from '../http.ts'
import { refused, notFound } from '../refusal.ts'
import { showAccount, showProfile } from '../show/accounts.ts'
import { showCommit } from '../show/commits.ts'
import { showFullRepository, urlOf } from '../show/repository.ts'
import { accountOf, roleOf } from '../state.ts'
import type { Account, Role } from '../types.ts'

/** The repository, who may do what in it, and accounts. */
export const repositoryRoutes: Routes = {
  'GET /repos/{owner}/{repo}': {
    writes: null,
    handle: ({ state, repository, actor }) => ok(showFullRepository(state, repository, actor)),
  },
  'GET /repos/{owner}/{repo}/branches/{branch}': { writes: null, reads: ['contents'], handle: showBranch },
  'GET /repos/{owner}/{repo}/collaborators/{username}': {
    writes: null,
    handle: call => {
      actorOf(call)
      if (roleOf(call.repository, accountAsked(call)) === 'none') throw notFound()
      return { status: 204 }
    },
  },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': { writes: null, handle: showPermission },
  'GET /user': {
    writes: null,
    handle: call => {
      if (call.token !== null && call.token.kind !== 'user')
        throw refused(403, 'Resource not accessible by integration')
      return ok(showOwnProfile(call))
    },
  },
  'GET /users/{username}': {
    writes: null,
    handle: call => ok(showProfile(call.state, accountAsked(call))),
  },
  'GET /rate_limit': {
    writes: null,
    handle: ({ state }) => {
      const core = state.limits.show()
      return ok({ resources: { core, search: { ...core, limit: 30, resource: 'search' } }, rate: core })
    },
  },
}

function accountAsked(call: Call): Account {
  const account = accountOf(call.state, param(call, 'username'))
  if (account === undefined) throw notFound()
  return account
}

/** What an account may do, in the words from before there were five roles. */
const LEGACY: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
}

function showPermission(call: Call) {
  const { state, repository } = call
  actorOf(call)
  const account = accountAsked(call)
  const own = roleOf(repository, account)
  const role = own === 'none' && !repository.isPrivate ? 'read' : own
  const user = { ...showAccount(state, account), role_name: role }
  return ok({ permission: LEGACY[role], role_name: role, user })
}

function showOwnProfile(call: Call) {
  const counts = {
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
  }
  return { ...showProfile(call.state, actorOf(call)), ...counts, two_factor_authentication: true }
}

async function showBranch(call: Call) {
  const { state, repository } = call
  const name = param(call, 'branch')
  const tip = await repository.git.tip(name)
  const commit = tip === null ? undefined : await readCommit(repository.git, tip)
  if (commit === undefined) throw notFound()
  const self = `${urlOf(state, repository)}/branches/${encodeURIComponent(name)}`
  const html = `${state.origin}/${repository.owner.login}/${repository.name}/tree/${name}`
  const isProtected = repository.protectedBranches.has(name)
  const protection = {
    enabled: isProtected,
    required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
  }
  const links = { _links: { self, html }, protection_url: `${self}/protection` }
  return ok({
    name,
    commit: showCommit(state, repository, commit),
    protected: isProtected,
    protection,
    ...links,
  })
}
