import { UserError } from '../errors.ts'
import { connectGithub, type ConnectOptions } from '../github/connect.ts'
import type { Github } from '../github/connection.ts'
import type { GithubCredentials } from '../github/parse-credentials.ts'
import { listChangedFiles } from '../github/pull-requests.ts'
import type { PullRequest } from '../github/types.ts'
import { withinRequest } from '../plan/guard/within-request.ts'
import { guard, type GuardOptions } from './guard.ts'
import { findRequest, type RequestWishes } from './guard/find-request.ts'
import { type GuardPosting, postGuard, type PostOptions } from './guard/post-guard.ts'
import { fetchSavedGuard } from './guard/fetch-saved-guard.ts'
import { readEvent, type RequestEvent } from './guard/read-event.ts'
import { readSavedGuard } from './guard/read-saved-guard.ts'

export interface GuardPostOptions extends Pick<PostOptions, 'now' | 'wordsOf'>, RequestWishes {
  readonly credentials: GithubCredentials
  readonly transport?: ConnectOptions
}

/**
 * Judges the pull request that was asked for, else the one of the run, and keeps our comment below it up to date. Throws what `guard` throws,
 * `guard:noRequest`, and what asking GitHub throws.
 */
export async function commentGuard(options: GuardOptions & GuardPostOptions): Promise<GuardPosting> {
  const github = await connect(options)
  const request = await findRequest(github, options)
  const range = { base: options.base ?? request.base.commit, head: options.head ?? request.head.commit }
  return postGuard(github, request, { ...options, report: await guard({ ...options, ...range }) })
}

/**
 * Posts a report that another run saved. That run need not be trusted: what is posted is made from its numbers and texts by us, and GitHub says which request
 * it is for. Throws what reading a report throws, `guard:noRequest`, and what asking GitHub throws.
 */
export async function postSavedGuard(
  options: GuardPostOptions & { readonly file: string },
): Promise<GuardPosting> {
  const report = await readSavedGuard(options.file)
  const github = await connect(options)
  return postClaimed(github, await findRequest(github, options), { ...options, report })
}

/** Why nothing was posted. */
export interface Unposted {
  /**
   * - `gone`: the commit is no open request's head any more; another run speaks for the newer one, or nobody has to.
   * - `noReport`: the run that judged did not succeed and left none; it says why itself.
   */
  readonly outcome: 'gone' | 'noReport'
  readonly run: number
  readonly conclusion: string
  readonly commit: string
}

/**
 * Posts the report of the run that this one follows, which GitHub keeps as an artifact; the same is believed of it as of a file. Throws `guard:noRun` outside of such a
 * run, what reading an artifact throws, and what asking GitHub throws.
 */
export async function postFetchedGuard(options: GuardPostOptions): Promise<GuardPosting | Unposted> {
  const { GITHUB_EVENT_PATH: path } = options.env
  const event: Pick<RequestEvent, 'head' | 'run'> = path ? await readEvent(path) : { head: null, run: null }
  const { run, head } = event
  if (run === null) throw new UserError('guard:noRun', { option: '--post' })
  const unposted = { run: run.id, conclusion: run.conclusion ?? '–', commit: head ?? '' }
  const github = await connect(options)
  const request = await findRequest(github, options).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'guard:noRequest') return null
    throw error
  })
  if (request === null) return { outcome: 'gone', ...unposted }
  const report = await fetchSavedGuard(github, run)
  if (report === null) return { outcome: 'noReport', ...unposted }
  return postClaimed(github, request, { ...options, report })
}

/** What another run said, as far as it is of this request. */
async function postClaimed(
  github: Github,
  request: PullRequest,
  options: PostOptions,
): Promise<GuardPosting> {
  const files = await listChangedFiles(github, request.number)
  const paths = files.flatMap(({ path, previousPath }) => [
    path,
    ...(previousPath === null ? [] : [previousPath]),
  ])
  return postGuard(github, request, { ...options, report: withinRequest(options.report, new Set(paths)) })
}

async function connect({ credentials, transport }: GuardPostOptions): Promise<Github> {
  return connectGithub(credentials, transport)
}
