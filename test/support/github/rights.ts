import type { Call, Route } from './http.ts'
import { Refusal, notFound, refused } from './refusal.ts'
import { accountOf, isAtLeast, roleOf } from './state.ts'
import type { Account, Permission, Repository, State, Token } from './types.ts'

/** Token of an `Authorization` header; null without one, 401 when it is nobody's. */
export function tokenIn(state: State, authorization: string | undefined): Token | null {
  if (authorization === undefined) return null
  const [, scheme = '', value = ''] = /^(\w+) (.+)$/.exec(authorization) ?? []
  const given = /^basic$/i.test(scheme)
    ? Buffer.from(value, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
    : value
  const token = state.tokens.find(each => each.value === given)
  if (token === undefined) throw refused(401, 'Bad credentials')
  return token
}

/** Account that a token acts as. */
export function actorIn(state: State, token: Token | null): Account | null {
  return token === null ? null : (accountOf(state, token.login) ?? null)
}

/** Hides a private repository from those who have nothing to do with it. */
export function checkSeen(state: State, repository: Repository, token: Token | null): void {
  if (!repository.isPrivate) return
  const actor = actorIn(state, token)
  const isInstalled = token !== null && token.kind !== 'user' && repository === state.home
  const isMember = actor !== null && token?.kind === 'user' && roleOf(repository, actor) !== 'none'
  if (!isInstalled && !isMember) throw notFound()
}

/** Refuses what the token may not do, or the person that it is of. */
export function checkRights(call: Call, route: Route): void {
  const { method, repository, token, actor } = call
  if (route.writes === null) return checkReads(call, route)
  if (token === null || actor === null) throw refused(401, 'Requires authentication')
  const needed = kindsOf(call, route.writes)
  const isInstalled = token.kind === 'user' || repository === call.state.home
  const isAllowed = needed.some(permission => token.permissions[permission] === 'write')
  const role = roleOf(repository, actor)
  const isAble = token.kind !== 'user' || route.role === undefined || isAtLeast(role, route.role)
  if (!isInstalled || !isAllowed || !isAble) throw inaccessible(token, needed, 'write')
  if (repository.isArchived && method !== 'GET')
    throw refused(403, 'Repository was archived so is read-only.')
}

function checkReads({ token, repository, ...call }: Call, route: Route): void {
  if (route.readsAlways === true && token === null) throw refused(401, 'Requires authentication')
  const isOpen = !repository.isPrivate && route.readsAlways !== true
  if (isOpen || token === null || route.reads === undefined) return
  const needed = kindsOf({ ...call, token, repository }, route.reads)
  if (!needed.some(permission => token.permissions[permission] !== 'none'))
    throw inaccessible(token, needed, 'read')
}

/** What is of pull requests counts only where the number is of one. */
function kindsOf({ repository, params }: Call, given: readonly Permission[]): readonly Permission[] {
  const issue = repository.issues.get(Number(params['issue_number']))
  const comment = repository.comments.get(Number(params['comment_id']))
  const about = issue ?? comment?.issue
  return about === undefined || about.pull !== null ? given : given.filter(each => each !== 'pull_requests')
}

function inaccessible({ kind }: Token, needed: readonly Permission[], access: 'read' | 'write'): Refusal {
  const message = `Resource not accessible by ${kind === 'user' ? 'personal access token' : 'integration'}`
  const accepted = needed.map(permission => `${permission}=${access}`).join('; ')
  return new Refusal(403, { message }, { 'x-accepted-github-permissions': accepted })
}
