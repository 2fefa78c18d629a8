import type { Answer } from './http.ts'
import { Refusal } from './refusal.ts'
import { actorIn, checkSeen, tokenIn } from './rights.ts'
import { isAtLeast, repositoryOf, roleOf } from './state.ts'
import type { State } from './types.ts'

/** What GitHub says to git instead of letting it in; null: welcome. */
export function gitRefusal(state: State, url: URL, authorization: string | undefined): Answer | null {
  const [, owner = '', name = ''] = url.pathname.split('/')
  const repository = repositoryOf(state, owner, name.replace(/\.git$/, ''))
  const isPush =
    url.pathname.endsWith('/git-receive-pack') || url.searchParams.get('service') === 'git-receive-pack'
  const login: Answer = {
    status: 401,
    body: 'No anonymous write access.',
    headers: { 'www-authenticate': 'Basic realm="GitHub"' },
  }
  try {
    const token = tokenIn(state, authorization)
    if (repository === undefined) return { status: 404, body: 'Repository not found.' }
    if (repository.isPrivate && token === null) return login
    checkSeen(state, repository, token)
    if (!isPush) return null
    if (token === null) return login
    const actor = actorIn(state, token)
    const isInstalled = token.kind === 'user' || repository === state.home
    const role = actor === null ? 'none' : roleOf(repository, actor)
    const isAble = token.kind !== 'user' || isAtLeast(role, 'write')
    const said = `Permission to ${owner}/${name} denied to ${token.login}.`
    if (!isInstalled || !isAble || token.permissions.contents !== 'write') return { status: 403, body: said }
    if (repository.isArchived)
      return { status: 403, body: 'This repository was archived so it is read-only.' }
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.status === 401
      ? { ...login, body: 'Invalid username or token.' }
      : { status: error.status, body: 'Repository not found.' }
  }
}
