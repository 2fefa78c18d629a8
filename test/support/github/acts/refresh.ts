import { isAncestor } from '../commits.ts'
import { pullsOf } from '../state.ts'
import type { Issue, Pull, Repository, State } from '../types.ts'
import { closeIssue } from './issues.ts'
import { keepHead } from './keep-head.ts'

/** Brings pull requests to where the branches are now: heads move, what is merged by a push is merged, what lost its branch is closed. */
export async function refresh(state: State): Promise<void> {
  for (const repository of state.repositories) {
    const open = pullsOf(repository).filter(issue => issue.state === 'open')
    for (const issue of open) await refreshPull(state, repository, issue)
  }
}

async function refreshPull(
  state: State,
  repository: Repository,
  issue: Issue & { pull: Pull },
): Promise<void> {
  const { head, base } = issue.pull
  const baseTip = await repository.git.tip(base.branch)
  if (baseTip === null) return closeIssue(state, issue, null)
  if (head.repository === null) return
  const headTip = await head.repository.git.tip(head.branch)
  if (await isMerged(repository, issue.pull, { headTip, baseTip })) return markMerged(state, issue)
  if (headTip === null) return closeIssue(state, issue, null)
  if (headTip === head.sha) return
  issue.pull.head = { ...head, sha: headTip }
  issue.pull.base = { ...base, sha: baseTip }
  issue.updatedAt = state.clock.now()
  await keepHead(repository, issue)
  // Nothing left to merge
  if (await isAncestor(repository.git, headTip, baseTip)) closeIssue(state, issue, null)
}

/** The base was pushed to, and has the head as it was or is. */
async function isMerged(
  { git }: Repository,
  { head, base }: Pull,
  { headTip, baseTip }: { headTip: string | null; baseTip: string },
): Promise<boolean> {
  if (baseTip === base.sha) return false
  if (headTip !== null && headTip !== head.sha) return false
  return isAncestor(git, head.sha, baseTip)
}

function markMerged(state: State, issue: Issue & { pull: Pull }): void {
  const now = state.clock.now()
  Object.assign(issue.pull, { mergedAt: now, mergeCommit: issue.pull.head.sha })
  closeIssue(state, issue, null)
}
