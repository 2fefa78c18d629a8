import { ask } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { listAll, PAGE } from './list-all.ts'
import { makeOnce } from './make-once.ts'
import { pullRequestOf, type GivenPull } from './pull-request-of.ts'
import type { ChangedFile, PullRequest } from './types.ts'

export interface PullFilter {
  readonly state: 'open' | 'closed' | 'all'
  /** Branch that they are to be merged into. */
  readonly base?: string
  /** ISO 8601; those that nothing happened to since then are left out. */
  readonly since?: string
}

export interface NewPullRequest {
  readonly branch: string
  /** Branch that it is to be merged into. */
  readonly base: string
  readonly title: string
  readonly body: string
  readonly draft?: boolean
}

export interface PullRequestEdit {
  readonly title?: string
  readonly body?: string
  readonly state?: 'open' | 'closed'
}

/** Those of a branch of this repository, whatever their state, newest first. */
export async function findPullRequests(g: Github, branch: string): Promise<PullRequest[]> {
  const found = await listAll(g, {
    subject: branch,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
        ...g.at,
        head: `${g.at.owner}:${branch}`,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: PAGE,
      }),
    keyOf: ({ number }) => number,
  })
  return found.filter(pull => isFrom(pull, branch)).map(pullRequestOf)
}

/** All that the filter leaves, oldest first; with `since` the one that something happened to last comes first. */
export async function listPullRequests(
  g: Github,
  { state, base, since }: PullFilter,
): Promise<PullRequest[]> {
  const order =
    since === undefined
      ? ({ sort: 'created', direction: 'asc' } as const)
      : ({ sort: 'updated', direction: 'desc' } as const)
  const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since)
  const found = await listAll(g, {
    subject: `${g.at.owner}/${g.at.repo}`,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
        ...g.at,
        ...order,
        state,
        ...(base !== undefined && { base }),
        per_page: PAGE,
      }),
    keyOf: ({ number }) => number,
    isPast: ({ updated_at }) => Date.parse(updated_at) < from,
  })
  return found.map(pullRequestOf)
}

/** One by its number. */
export async function readPullRequest(g: Github, number: number): Promise<PullRequest> {
  const found = await ask(g, {
    subject: `#${number}`,
    call: client =>
      client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...g.at, pull_number: number }),
  })
  return pullRequestOf(found)
}

/** Opens a pull request. Where one is open for the same branches it gives that one, as it is. */
export function createPullRequest(g: Github, wanted: NewPullRequest): Promise<PullRequest> {
  const { branch, base, title, body, draft = false } = wanted
  return makeOnce(g, {
    subject: branch,
    make: async client => {
      const asked = { ...g.at, head: branch, base, title, body, draft }
      const { data } = await client.request('POST /repos/{owner}/{repo}/pulls', asked)
      return { data: pullRequestOf(data) }
    },
    find: async () => {
      const pulls = await findPullRequests(g, branch)
      return pulls.find(pull => pull.state === 'open' && pull.base.branch === base) ?? null
    },
    isThere: said => /pull request already exists/i.test(said),
  })
}

/** Changes what is named, nothing else. */
export async function editPullRequest(
  g: Github,
  number: number,
  edit: PullRequestEdit,
): Promise<PullRequest> {
  const changed = await ask(g, {
    subject: `#${number}`,
    call: client =>
      client.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...g.at,
        pull_number: number,
        ...edit,
        request: HARMLESS,
      }),
  })
  return pullRequestOf(changed)
}

/** The files that a pull request changes, the first 3,000 at most: GitHub gives no more. */
export async function listChangedFiles(g: Github, number: number): Promise<ChangedFile[]> {
  const files = await listAll(g, {
    subject: `#${number}`,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
        ...g.at,
        pull_number: number,
        per_page: PAGE,
      }),
    keyOf: ({ filename }) => filename,
  })
  return files.map(({ filename, previous_filename, status }) => ({
    path: filename,
    previousPath: previous_filename ?? null,
    status,
  }))
}

/** GitHub leaves its filter out where it does not understand it, and gives all there are. */
function isFrom({ head, base }: GivenPull, branch: string): boolean {
  return head.ref === branch && head.repo !== null && head.repo.id === base.repo?.id
}
