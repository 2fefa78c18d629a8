import { UserError } from '../../../errors.ts'
import type { Oid } from '../../../git/types.ts'
import { findPullRequests } from '../../../github/pull-requests.ts'
import type { PullRequest } from '../../../github/types.ts'
import type { Fate } from '../../../plan/requests/types.ts'
import { parseMarker } from '../../../report/request/marker.ts'
import type { Desk, KnownPull } from '../types.ts'

/**
 * The newest pull request from a branch of ours to the default branch; an open one counts more than a newer closed one. Asks GitHub once. Throws
 * `pr:otherBase` where one to another branch is open, since what belongs there is not known.
 */
export async function readKnownPull({ github, hosted, branches }: Desk, branch: string): Promise<KnownPull> {
  const { defaultBranch: base } = hosted
  const all = await findPullRequests(github, branch)
  const elsewhere = all.find(({ state, base: to }) => state === 'open' && to.branch !== base)
  if (elsewhere !== undefined) {
    const { number, base: other } = elsewhere
    throw new UserError('pr:otherBase', { number, branch, other: other.branch, base })
  }
  const ours = all.filter(({ base: to }) => to.branch === base)
  const pull = ours.find(({ state }) => state === 'open') ?? ours[0] ?? null
  const fate = fateOf(pull)
  const tip = branches.get(branch) ?? null
  const isSpent = tip !== null && isSpentBy(pull, fate, tip)
  return { pull, fate, tip: isSpent ? null : tip, spent: isSpent ? tip : null }
}

function fateOf(pull: PullRequest | null): Fate {
  if (pull === null) return 'none'
  if (pull.state === 'open') return 'open'
  if (pull.isMerged) return 'merged'
  return parseMarker(pull.body)?.marker.isDone === true ? 'done' : 'declined'
}

/** All of it is on the base, or there was nothing in it: who starts from it would show old commits again. */
function isSpentBy(pull: PullRequest | null, fate: Fate, tip: Oid): boolean {
  return (fate === 'merged' || fate === 'done') && pull?.head.commit === tip
}
