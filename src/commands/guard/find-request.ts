import { UserError } from '../../errors.ts'
import type { Github } from '../../github/connection.ts'
import { listPullRequests } from '../../github/pull-requests.ts'
import type { PullRequest } from '../../github/types.ts'
import { readEvent } from './read-event.ts'
import { readRequest } from './read-request.ts'

export interface RequestWishes {
  /** Undefined: the one of the event. */
  readonly number: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The pull request that was asked for, else the one that a run of GitHub Actions is for; a run that follows another knows the repository and the commit
 * that it was for, and GitHub says which open request that is. Throws `guard:noRequest`, `guard:badEvent`, `guard:isIssue`, and what asking GitHub throws.
 */
export async function findRequest(github: Github, { number, env }: RequestWishes): Promise<PullRequest> {
  if (number !== undefined) return readRequest(github, number)
  const { GITHUB_EVENT_PATH: path } = env
  const event = path ? await readEvent(path) : null
  if (event?.number != null) return readRequest(github, event.number)
  if (event?.head != null && event.headRepository !== null) {
    const { head, headRepository } = event
    const open = await listPullRequests(github, { state: 'open' })
    const found = open.find(each => each.head.commit === head && each.head.repository === headRepository)
    if (found !== undefined) return found
  }
  throw new UserError('guard:noRequest', { option: '--pull-request' })
}
