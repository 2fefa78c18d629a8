import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { refresh } from './acts/refresh.ts'
import type { Contract } from './contract.ts'
import type { Answer, Call } from './http.ts'
import { Refusal, notFound, refused } from './refusal.ts'
import { actorIn, checkRights, checkSeen, tokenIn } from './rights.ts'
import { type Match, createRouter } from './router.ts'
import { ROUTES } from './routes.ts'
import { repositoryOf } from './state.ts'
import type { Repository, State } from './types.ts'

const find = createRouter(ROUTES)

/** A request to the API as it came in. */
export interface Given {
  method: string
  /** Below the base of the API, without the query. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Answers a call to the API; what it refuses is an answer too. */
export async function handleCall(state: State, contract: Contract, given: Given): Promise<Answer> {
  const path = given.path.replace(
    /^\/repositories\/(\d+)/,
    (all, id: string) => byId(state, Number(id)) ?? all,
  )
  const match = find(given.method, path)
  const answer = await settle(() => handle({ state, contract, given: { ...given, path } }, match))
  if (match === undefined)
    contract.violations.push(`${given.method} ${path}: nothing that the emulator knows`)
  const checked = match === undefined ? answer : contract.checkAnswer({ name: match.name, answer })
  return finished(state, given, checked)
}

function byId(state: State, id: number): string | undefined {
  const repository = state.repositories.find(each => each.id === id)
  return repository === undefined ? undefined : `/repos/${repository.owner.login}/${repository.name}`
}

async function settle(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers }
    // A bug of the emulator: the test that meets it should see it
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
    return { status: 500, body: { message: 'Server Error' } }
  }
}

interface Handling {
  state: State
  contract: Contract
  given: Given
}

async function handle({ state, contract, given }: Handling, match: Match | undefined): Promise<Answer> {
  const { method, path, headers } = given
  if ((headers['user-agent'] ?? '') === '') throw refused(403, 'Request forbidden by administrative rules.')
  const token = tokenIn(state, headers.authorization)
  if (path !== '/rate_limit') state.limits.enter(method, path)
  if (match === undefined) throw notFound()
  const { name, params, route } = match
  const repository = repositoryAsked(state, given, params)
  checkSeen(state, repository, token)
  const body = jsonOf(given)
  contract.checkRequest({ name, query: given.query, body })
  const call: Call = { ...given, state, params, body, token, actor: actorIn(state, token), repository }
  checkRights(call, route)
  await checkEmpty(repository, path)
  if (method !== 'GET') state.clock.tick()
  await refresh(state)
  return route.handle(call)
}

function repositoryAsked(
  state: State,
  given: Given,
  { owner, repo }: Readonly<Record<string, string>>,
): Repository {
  if (owner === undefined || repo === undefined) return state.home
  const repository = repositoryOf(state, owner, repo)
  if (state.home.formerNames.includes(`${owner}/${repo}`)) throw moved(state, given)
  if (repository === undefined) throw notFound()
  return repository
}

/** What reads is sent on for good, what writes for now, so that it stays what it is. */
function moved({ origin, home }: State, { method, path, query }: Given): Refusal {
  const search = query.size === 0 ? '' : `?${query.toString()}`
  const url = `${origin}/api/v3${path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${home.id}`)}${search}`
  const [status, message] = method === 'GET' ? [301, 'Moved Permanently'] : [307, 'Temporary Redirect']
  return new Refusal(status, { message, url }, { location: url })
}

function jsonOf({ body }: Given): unknown {
  if (body.length === 0) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw refused(400, 'Problems parsing JSON')
  }
}

async function checkEmpty({ git }: Repository, path: string): Promise<void> {
  if (!/^\/repos\/[^/]+\/[^/]+\/(git|commits)\b/.test(path)) return
  if ((await git.run(['for-each-ref', '--count=1'])) === '') throw refused(409, 'Git Repository is empty.')
}

/** With the headers that all answers have; what the client has already is not sent again. */
function finished(state: State, { method, headers }: Given, answer: Answer): Answer {
  const etag = `W/"${createHash('sha256')
    .update(JSON.stringify(answer.body ?? ''))
    .digest('hex')}"`
  const isCached = method === 'GET' && answer.status === 200
  const all = {
    ...state.limits.headers(),
    'x-github-media-type': 'github.v3; format=json',
    ...answer.headers,
  }
  if (isCached && headers['if-none-match'] === etag) return { status: 304, headers: { ...all, etag } }
  return { ...answer, headers: isCached ? { ...all, etag } : all }
}
