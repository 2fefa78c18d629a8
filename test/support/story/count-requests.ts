import type { CrowdinEmulator } from '../crowdin/start.ts'
import type { GithubEmulator } from '../github/start.ts'

/** What both servers were asked for. */
export interface Requests {
  /** By method, `PUSH` for one by git. */
  readonly github: Readonly<Record<string, number>>
  readonly crowdin: Readonly<Record<string, number>>
  /** Requests that may have changed something, at both: builds of files do not. */
  readonly writes: number
  /** In a line. */
  readonly text: string
}

/** Counts what the logs have. */
export function countRequests({
  github,
  crowdin,
}: {
  github: GithubEmulator
  crowdin: CrowdinEmulator
}): Requests {
  const api = github.log.entries.filter(({ kind }) => kind === 'api')
  const fetches = github.log.entries.filter(({ path }) => path.endsWith('/git-upload-pack'))
  const pushes = github.log.pushes()
  const builds = crowdin.log.writes().filter(entry => !crowdin.log.changes().includes(entry))
  const asked = {
    github: { ...byMethod(api), ...(pushes.length === 0 ? {} : { PUSH: pushes.length }) },
    crowdin: {
      ...byMethod(crowdin.log.entries.filter(entry => !builds.includes(entry))),
      ...(builds.length === 0 ? {} : { BUILD: builds.length }),
    },
  }
  const writes = github.log.writes().length + pushes.length + crowdin.log.changes().length
  const text = `GitHub: ${shown(asked.github)}; git: ${fetches.length} fetched. Crowdin: ${shown(asked.crowdin)}.`
  return { ...asked, writes, text }
}

function byMethod(entries: readonly { readonly method: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { method } of entries) counts[method] = (counts[method] ?? 0) + 1
  return counts
}

const ORDER = ['GET', 'BUILD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PUSH']

function shown(counts: Readonly<Record<string, number>>): string {
  const methods = Object.keys(counts).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  return methods.length === 0 ? 'nothing' : methods.map(method => `${counts[method]} ${method}`).join(', ')
}
