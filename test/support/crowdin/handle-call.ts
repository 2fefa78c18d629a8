import type { Answer, Call, Route } from './http.ts'
import { Refusal, refused } from './refusal.ts'
import { createRouter } from './router.ts'
import { ROUTES } from './routes.ts'
import { standardAnswer } from './standard-answers.ts'
import type { State } from './state.ts'
import type { Token } from './types.ts'

const PREFIX = '/api/v2'
const find = createRouter(ROUTES)

/** Answers a call to the API: who asks, may they, then the route's handler; what it refuses is an answer too. */
export async function handleCall(
  state: State,
  given: Omit<Call, 'params' | 'token' | 'state'>,
): Promise<Answer> {
  const answer = await settle(state, given)
  const { method, path, query, headers, body } = given
  const isJson = headers['content-type']?.startsWith('application/json') === true && answer.status < 400
  const request: unknown = isJson && body.length > 0 ? JSON.parse(body.toString()) : undefined
  const below = path.slice(PREFIX.length)
  state.options.watch({ method, path: below, query, request, status: answer.status, answer: answer.body })
  return answer
}

async function settle(state: State, given: Omit<Call, 'params' | 'token' | 'state'>): Promise<Answer> {
  try {
    return await handle(state, given)
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body }
    // A bug of the emulator: the test that meets it should see it
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
    return standardAnswer(state, 500)
  }
}

function handle(state: State, given: Omit<Call, 'params' | 'token' | 'state'>): Answer | Promise<Answer> {
  const path = given.path.slice(PREFIX.length)
  const match = find(given.method, path)
  if (match === undefined) return standardAnswer(state, 404)
  if (match === 'method') return standardAnswer(state, 405)
  const token = tokenOf(state, given.headers.authorization)
  if (token === undefined && match.route.scope !== null) return standardAnswer(state, 401)
  const call: Call = { ...given, path, state, params: match.params, token: token ?? NOBODY }
  checkRights(call, match.route)
  checkProject(call)
  return match.route.handle(call)
}

const NOBODY: Token = { value: '', username: '', scopes: [], role: 'translator' }

function tokenOf({ options }: State, authorization: string | undefined): Token | undefined {
  return options.tokens.find(token => authorization === `Bearer ${token.value}`)
}

/** What only managers do, whatever the token's scopes. */
const MANAGED = /^project\.(source|settings)/

function checkRights({ method, token }: Call, { scope }: Route): void {
  if (scope === null) return
  const reads = method === 'GET'
  const covered = token.scopes.some(given => covers(given, scope, reads))
  if (!covered) throw refused(403, 'Not allowed endpoint for token scopes')
  if (!reads && token.role === 'translator' && MANAGED.test(scope)) throw refused(403, 'Forbidden')
}

function covers(given: string, scope: string, reads: boolean): boolean {
  const [name = '', only] = given.split(':')
  return (only !== 'read' || reads) && (name === '*' || scope === name || scope.startsWith(`${name}.`))
}

function checkProject({ state, params, path, method }: Call): void {
  const { projectId } = params
  if (projectId === undefined) return
  const { project } = state
  if (projectId !== `${project.id}`) throw refused(404, 'Project Not Found')
  if (project.isSuspended && method !== 'GET') throw refused(403, 'Project is suspended')
  if (project.type === 1 && /^\/projects\/\d+\/(files|directories)\b/.test(path))
    throw refused(404, 'Resource Not Found')
}
