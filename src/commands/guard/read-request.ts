import { UserError } from '../../errors.ts'
import type { Github } from '../../github/connection.ts'
import { isIssue } from '../../github/issues.ts'
import { readPullRequest } from '../../github/pull-requests.ts'
import type { PullRequest } from '../../github/types.ts'

/** A pull request by its number. Throws `guard:isIssue` where an issue has it, else what asking GitHub throws. */
export async function readRequest(github: Github, number: number): Promise<PullRequest> {
  try {
    return await readPullRequest(github, number)
  } catch (error) {
    const isUnknown = error instanceof UserError && error.code === 'github:notFound'
    if (isUnknown && (await isIssue(github, number))) throw new UserError('guard:isIssue', { number })
    throw error
  }
}
