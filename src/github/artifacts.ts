import { ask } from './ask.ts'
import type { Github } from './connection.ts'
import type { Failure } from './transport/failure.ts'
import { Fault } from './transport/fault.ts'
import { fetchLink, hostOf, type LinkAnswer } from './transport/fetch-link.ts'
import { userErrorOf } from './user-error-of.ts'

/** What a run of a workflow left behind: an archive. */
export interface Artifact {
  readonly id: number
  readonly name: string
  /** Of the archive, in bytes, as GitHub says. */
  readonly size: number
  /** True: it can be downloaded no more. */
  readonly isExpired: boolean
}

export interface ArtifactWish {
  /** Id of the run. */
  readonly run: number
  readonly name: string
}

/** The newest artifact of a run with a name; null where it has none. A run that was tried again may have several. */
export async function findArtifact(g: Github, { run, name }: ArtifactWish): Promise<Artifact | null> {
  const { artifacts } = await ask(g, {
    subject: `#${run}`,
    call: client =>
      client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        ...g.at,
        run_id: run,
        name,
        per_page: 100,
      }),
  })
  const own = artifacts.filter(each => each.name === name && (each.workflow_run?.id ?? run) === run)
  const [newest] = own.toSorted((a, b) => b.id - a.id)
  if (newest === undefined) return null
  return { id: newest.id, name, size: newest.size_in_bytes, isExpired: newest.expired }
}

/**
 * The archive of an artifact; null where it has more than so many bytes, whatever GitHub says of its size. It lies on another server, behind a link that
 * holds for a minute: the token is not sent there. A link that leads to nothing is replaced by a new one.
 */
export async function downloadArtifact(
  g: Github,
  { id, name }: Pick<Artifact, 'id' | 'name'>,
  most: number,
): Promise<Uint8Array | null> {
  for (let attempt = 1; ; attempt++) {
    const link = await linkTo(g, id, name)
    const answer = await follow(g, link, most)
    if ('bytes' in answer) return answer.bytes
    if (answer.kind === 'untrusted' || answer.kind === 'redirected' || attempt >= g.tries)
      throw userErrorOf(g, answer, name)
    await g.clock.sleep(g.waits ? attempt ** 2 * 1000 : 0)
  }
}

async function linkTo(g: Github, id: number, subject: string): Promise<string> {
  const headers = await ask<object>(g, {
    subject,
    call: async client => {
      const answer = await client.request(
        'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        { ...g.at, artifact_id: id, archive_format: 'zip', request: { redirect: 'manual' } },
      )
      return { data: answer.headers }
    },
  })
  return String(Reflect.get(headers, 'location'))
}

const TIMEOUT = 60_000

async function follow(g: Github, link: string, most: number): Promise<LinkAnswer | Failure> {
  const base = { request: `GET ${hostOf(link)}`, permissions: '', again: null, uncertain: false }
  try {
    const answer = await fetchLink(link, { apiUrl: g.apiUrl, most, timeoutMs: TIMEOUT })
    const { status } = answer
    if (status === 200) return answer
    return { ...base, kind: status >= 500 ? 'serverFailed' : 'refused', status, said: `HTTP ${status}` }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ...base, kind: error.kind, status: null, said: error.reason }
  }
}
