import type { Answer } from './http.ts'
import { newId } from './state.ts'
import type { Artifact, State } from './types.ts'

/** How long a link leads to its artifact, in ms; GitHub's do so for a minute. */
const LIFE = 60_000

/** A signed link to an artifact, into the storage. */
export function linkTo(state: State, artifact: Artifact): string {
  const signature = `${newId(state)}`
  state.links.set(signature, { artifact, until: state.clock.now() + LIFE })
  return `${state.storageOrigin}/artifacts/${artifact.id}.zip?sig=${signature}`
}

/** What the storage answers: whoever brings a token is refused, since the link alone is the key. */
export function answerStorage(state: State, url: URL, authorization: string | undefined): Answer {
  if (authorization !== undefined) return problem(400, 'InvalidAuthenticationInfo')
  const link = state.links.get(url.searchParams.get('sig') ?? '')
  const isValid = link !== undefined && link.until > state.clock.now()
  if (!isValid || url.pathname !== `/artifacts/${link.artifact.id}.zip`)
    return problem(403, 'AuthenticationFailed')
  return { status: 200, body: link.artifact.zip, headers: { 'content-type': 'application/zip' } }
}

function problem(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`
  return { status, body, headers: { 'content-type': 'application/xml' } }
}
