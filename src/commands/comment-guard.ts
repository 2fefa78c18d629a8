import { connectGithub, type ConnectOptions } from '../github/connect.ts'
import type { Github } from '../github/connection.ts'
import type { GithubCredentials } from '../github/parse-credentials.ts'
import { guard, type GuardOptions } from './guard.ts'
import { findRequest, type RequestWishes } from './guard/find-request.ts'
import { type GuardPosting, postGuard, type PostOptions } from './guard/post-guard.ts'
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
  return postGuard(github, await findRequest(github, options), { ...options, report })
}

async function connect({ credentials, transport }: GuardPostOptions): Promise<Github> {
  return connectGithub(credentials, transport)
}
