import { isAncestor } from '../commits.ts'
import { pullsOf } from '../state.ts'
import type { Issue, Pull, Repository, State } from '../types.ts'
import { closeIssue } from './issues.ts'
import { keepHead } from './keep-head.ts'

/** Brings pull requests to where the branches are now: heads move, what is merged by a push is merged, what lost its branch is closed. */
export async function refresh(state: State): Promise<void> {
  for (const repository of state.repositories) {
    const open = pullsOf(repository).filter(issue => issue.state === 'open')
    if (open.length === 0) continue
    const tips = new Map<Repository, Map<string, string>>()
    const tipOf = async (of: Repository, branch: string) => {
      const known = tips.get(of) ?? (await tipsOf(of))
      tips.set(of, known)
      return known.get(branch)
    }
    for (const issue of open) await refreshPull({ state, repository, tipOf }, issue)
  }
}

interface Refreshing {
  state: State
  repository: Repository
  tipOf: (of: Repository, branch: string) => Promise<string | undefined>
}

async function refreshPull(
  { state, repository, tipOf }: Refreshing,
  issue: Issue & { pull: Pull },
): Promise<void> {
  const { head, base } = issue.pull
  const baseTip = await tipOf(repository, base.branch)
  if (baseTip === undefined) return closeIssue(state, issue, null)
  if (head.repository === null) return
  const headTip = await tipOf(head.repository, head.branch)
  if (await isMerged(repository, issue.pull, { headTip, baseTip })) return markMerged(state, issue)
  if (headTip === undefined) return closeIssue(state, issue, null)
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
  { headTip, baseTip }: { headTip: string | undefined; baseTip: string },
): Promise<boolean> {
  if (baseTip === base.sha) return false
  if (headTip !== undefined && headTip !== head.sha) return false
  return isAncestor(git, head.sha, baseTip)
}

function markMerged(state: State, issue: Issue & { pull: Pull }): void {
  const now = state.clock.now()
  Object.assign(issue.pull, { mergedAt: now, mergeCommit: issue.pull.head.sha })
  closeIssue(state, issue, null)
}

async function tipsOf({ git }: Repository): Promise<Map<string, string>> {
  const output = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads'])
  const lines = output.split('\n').filter(line => line !== '')
  return new Map(lines.map(line => [line.slice(line.indexOf(' ') + 12), line.slice(0, line.indexOf(' '))]))
}
