import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Commit, mergeBase, orUndefined, readCommits, writeCommit } from '../commits.ts'
import { refused } from '../refusal.ts'
import { noreplyOf } from '../state.ts'
import { headName } from '../show/pulls.ts'
import type { Account, Issue, MergeMethod, Pull, Repository, State } from '../types.ts'
import { closeIssue } from './issues.ts'

export interface Merge {
  by: Account
  method: MergeMethod
  /** Null: GitHub's own. */
  title: string | null
  message: string | null
}

/** Merges a pull request, as commits on its base branch, and gives the id of the last one. */
export async function mergePull(
  { state, repository }: { state: State; repository: Repository },
  issue: Issue & { pull: Pull },
  merge: Merge,
): Promise<string> {
  const { git } = repository
  const { pull } = issue
  const base = await git.tip(pull.base.branch)
  const tree = base === null ? undefined : await mergedTree(repository, base, pull.head.sha)
  if (base === null || tree === undefined || pull.isDraft || issue.state === 'closed')
    throw refused(405, 'Pull Request is not mergeable')
  const sha = await commitMerge({ state, repository, issue, merge }, { base, tree })
  await git.run(['update-ref', `refs/heads/${pull.base.branch}`, sha, base])
  Object.assign(pull, { mergedAt: state.clock.now(), mergedBy: merge.by, mergeCommit: sha })
  pull.base = { ...pull.base, sha: base }
  closeIssue(state, issue, merge.by)
  if (repository.deletesMergedBranches && pull.head.repository === repository)
    await git.run(['update-ref', '-d', `refs/heads/${pull.head.branch}`])
  return sha
}

/** Undefined where they conflict. */
async function mergedTree({ git }: Repository, base: string, head: string): Promise<string | undefined> {
  return (await orUndefined(() => git.run(['merge-tree', '--write-tree', base, head])))?.trim().split('\n')[0]
}

interface Merging {
  state: State
  repository: Repository
  issue: Issue & { pull: Pull }
  merge: Merge
}

async function commitMerge(
  merging: Merging,
  { base, tree }: { base: string; tree: string },
): Promise<string> {
  const { state, repository, issue, merge } = merging
  const { git } = repository
  const at = state.clock.now()
  const { head } = issue.pull
  if (merge.method === 'rebase') return rebased(merging, base)
  const committer = { name: 'GitHub', email: 'noreply@github.com', at }
  const own = (account: Account) => ({ name: account.name ?? account.login, email: noreplyOf(account), at })
  const commit = async (): Promise<Omit<Commit, 'sha'>> => {
    if (merge.method === 'merge') {
      const title =
        merge.title ?? `Merge pull request #${issue.number} from ${head.owner.login}/${head.branch}`
      const message = `${title}\n\n${merge.message ?? issue.title}`
      return { tree, parents: [base, head.sha], author: own(merge.by), committer, message }
    }
    const title = merge.title ?? `${issue.title} (#${issue.number})`
    const message = `${title}\n\n${merge.message ?? (await squashMessage(repository, issue, base))}`.trimEnd()
    return { tree, parents: [base], author: own(issue.author), committer, message }
  }
  const sha = await writeCommit(git, await commit())
  state.signed.add(sha)
  return sha
}

async function squashMessage(
  { git }: Repository,
  { pull, author }: Issue & { pull: Pull },
  base: string,
): Promise<string> {
  const commits = await readCommits(git, ['--reverse', '--no-merges', `${base}..${pull.head.sha}`])
  const people = new Set(commits.map(commit => `${commit.author.name} <${commit.author.email}>`))
  const others = [...people].filter(
    person => !person.includes(noreplyOf(author)) && !person.includes(author.email ?? '\0'),
  )
  const lines = commits.length === 1 ? [] : commits.map(commit => `* ${commit.message}\n`)
  const trailers = others.map(person => `Co-authored-by: ${person}`)
  return [...lines, ...(trailers.length === 0 ? [] : ['', ...trailers])].join('\n').trim()
}

async function rebased({ state, repository, issue }: Merging, base: string): Promise<string> {
  const { git } = repository
  const { head } = issue.pull
  const from = (await mergeBase(git, base, head.sha)) ?? base
  const folder = join(await mkdtemp(join(git.path, 'rebase-')), 'tree')
  const env = { GIT_COMMITTER_DATE: `${Math.floor(state.clock.now() / 1000)} +0000` }
  const at = (...args: string[]) => git.run(['-C', folder, ...args], { env: { ...env } })
  try {
    await git.run(['worktree', 'add', '-q', '--detach', folder, head.sha])
    const done = await orUndefined(() => at('rebase', '-q', '--onto', base, from))
    if (done === undefined) throw refused(405, "This branch can't be rebased")
    return (await at('rev-parse', 'HEAD')).trim()
  } finally {
    await rm(join(folder, '..'), { recursive: true, force: true })
    await git.run(['worktree', 'prune'])
  }
}

/** Looks whether a pull request can be merged, and makes a merge of it to try, as GitHub does some time after a push. */
export async function lookAtMerge(
  state: State,
  repository: Repository,
  issue: Issue & { pull: Pull },
): Promise<boolean | null> {
  const { pull } = issue
  const base = await repository.git.tip(pull.base.branch)
  if (base === null || issue.state === 'closed') return null
  const key = `${base} ${pull.head.sha}`
  if (pull.mergeable?.key !== key) {
    const tree = await mergedTree(repository, base, pull.head.sha)
    pull.mergeable = { key, isClean: tree !== undefined, looks: 0 }
    pull.mergeCommit = tree === undefined ? null : await tryMerge(state, repository, { issue, base, tree })
  }
  pull.mergeable.looks += 1
  return pull.mergeable.looks > state.assume.mergeableAfter ? pull.mergeable.isClean : null
}

async function tryMerge(
  state: State,
  repository: Repository,
  { issue, base, tree }: { issue: Issue & { pull: Pull }; base: string; tree: string },
): Promise<string> {
  const { head } = issue.pull
  const own = { name: 'GitHub', email: 'noreply@github.com', at: state.clock.now() }
  const message = `Merge ${headName(issue.pull, repository)} ${head.sha} into ${base}`
  const sha = await writeCommit(repository.git, {
    tree,
    parents: [base, head.sha],
    author: own,
    committer: own,
    message,
  })
  await repository.git.run(['update-ref', `refs/pull/${issue.number}/merge`, sha])
  return sha
}
