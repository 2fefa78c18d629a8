import { checkTexts, closeIssue, mayTriage, reopenIssue } from '../acts/issues.ts'
import { lookAtMerge, mergePull } from '../acts/merge-pull.ts'
import { openPull } from '../acts/open-pull.ts'
import { mergeBase, readCommits } from '../commits.ts'
import { type Call, type Routes, actorOf, bodyOf, ok, param } from '../http.ts'
import { listed } from '../paging.ts'
import { invalid, invalidFor, refused } from '../refusal.ts'
import { showAccount } from '../show/accounts.ts'
import { showCommit } from '../show/commits.ts'
import { showDiff } from '../show/files.ts'
import { showPull } from '../show/pulls.ts'
import { pullNumbered, pullsOf } from '../state.ts'
import type { Issue, MergeMethod, Pull } from '../types.ts'

const READS = { writes: null, reads: ['pull_requests'] } as const
const ONE = '/repos/{owner}/{repo}/pulls/{pull_number}'

/** Pull requests. */
export const pullRoutes: Routes = {
  'GET /repos/{owner}/{repo}/pulls': { ...READS, handle: listPulls },
  'POST /repos/{owner}/{repo}/pulls': { writes: ['pull_requests'], handle: createPull },
  [`GET ${ONE}`]: { ...READS, handle: async call => ok(await showFull(call, pullAsked(call))) },
  [`PATCH ${ONE}`]: { writes: ['pull_requests'], handle: changePull },
  [`PUT ${ONE}/merge`]: { writes: ['contents'], role: 'write', handle: merge },
  [`GET ${ONE}/files`]: {
    ...READS,
    handle: async call => {
      const { state, repository } = call
      const { head, base } = pullAsked(call).pull
      const from = (await mergeBase(repository.git, base.sha, head.sha)) ?? base.sha
      const { files } = await showDiff(state, repository, { from, to: head.sha })
      return listed(call, files.slice(0, 3000), file => file)
    },
  },
  [`GET ${ONE}/commits`]: {
    ...READS,
    handle: async call => {
      const { state, repository } = call
      const { head, base } = pullAsked(call).pull
      const commits = await readCommits(repository.git, ['--reverse', `${base.sha}..${head.sha}`])
      return listed(call, commits.slice(0, 250), commit => showCommit(state, repository, commit))
    },
  },
}

/** The pull request in the path. */
export function pullAsked(call: Call): Issue & { pull: Pull } {
  return pullNumbered(call.repository, param(call, 'pull_number'))
}

function listPulls(call: Call) {
  const { state, repository, query } = call
  const wanted = query.get('state') ?? 'open'
  const base = query.get('base')
  const found = pullsOf(repository).filter(
    issue =>
      (wanted === 'all' || issue.state === wanted) &&
      (base === null || issue.pull.base.branch === base) &&
      hasHead(call, issue.pull, query.get('head')),
  )
  return listed(call, sorted(found, query), issue => showPull(state, repository, issue))
}

function hasHead({ state }: Call, { head }: Pull, asked: string | null): boolean {
  if (asked === null || asked === '') return true
  const [, login, branch] = /^([^:]+):(.+)$/.exec(asked) ?? []
  if (login === undefined) return state.assume.bareHeadFilterIsIgnored
  return head.owner.login.toLowerCase() === login.toLowerCase() && head.branch === branch
}

function sorted<T extends Issue>(issues: T[], query: URLSearchParams): T[] {
  const sort = query.get('sort') ?? 'created'
  const key = sort === 'updated' ? 'updatedAt' : 'createdAt'
  const turn = (query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc')) === 'asc' ? 1 : -1
  return issues.sort((a, b) => turn * (a[key] - b[key] || a.number - b.number))
}

async function showFull(call: Call, issue: Issue & { pull: Pull }) {
  const { state, repository } = call
  const { git } = repository
  const mergeable = await lookAtMerge(state, repository, issue)
  const { pull } = issue
  const { head, base, mergedBy } = pull
  const from = (await mergeBase(git, base.sha, head.sha)) ?? base.sha
  const { files, additions, deletions } = await showDiff(state, repository, { from, to: head.sha })
  const commits = Number(await git.known(['rev-list', '--count', `${base.sha}..${head.sha}`]))
  const comments = [...repository.comments.values()].filter(comment => comment.issue === issue).length
  const word = mergeable ? (pull.isDraft ? 'draft' : 'clean') : 'dirty'
  return {
    ...(await showPull(state, repository, issue)),
    merged: pull.mergedAt !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : word,
    merged_by: mergedBy === null ? null : showAccount(state, mergedBy),
    comments,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits,
    additions,
    deletions,
    changed_files: files.length,
  }
}

interface Given {
  title?: string
  body?: string | null
  head?: string
  base?: string
  draft?: boolean
  maintainer_can_modify?: boolean
  state?: 'open' | 'closed'
}

async function createPull(call: Call) {
  const { state, repository, token } = call
  const author = actorOf(call)
  if (token?.kind === 'actions' && !repository.actionsMayOpen)
    throw refused(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  const { title, body = null, head = '', base = '', draft = false, ...more } = bodyOf<Given>(call)
  if (title === undefined) throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' })
  const maintainerCanModify = more.maintainer_can_modify ?? head.includes(':')
  const issue = await openPull(state, repository, {
    author,
    title,
    body,
    head,
    base,
    isDraft: draft,
    maintainerCanModify,
  })
  return ok(await showFull(call, issue), 201)
}

async function changePull(call: Call) {
  const { state, repository } = call
  const issue = pullAsked(call)
  const actor = actorOf(call)
  const { title, body, base, state: wanted, maintainer_can_modify: modify } = bodyOf<Given>(call)
  if (issue.author !== actor && !mayTriage(repository, actor))
    throw refused(403, 'Must have admin rights to Repository.')
  checkTexts('PullRequest', { title, body })
  if (base !== undefined && base !== issue.pull.base.branch) {
    const sha = await repository.git.tip(base)
    if (sha === null) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' })
    issue.pull.base = { branch: base, sha }
  }
  if (title !== undefined) issue.title = title
  if (body !== undefined) issue.body = body
  if (modify !== undefined) issue.pull.maintainerCanModify = modify
  if (wanted === 'closed' && issue.state === 'open') closeIssue(state, issue, actor)
  if (wanted === 'open' && issue.state === 'closed') await reopen(call, issue)
  issue.updatedAt = state.clock.now()
  return ok(await showFull(call, issue))
}

async function reopen({ state, repository }: Call, issue: Issue & { pull: Pull }): Promise<void> {
  const problem = await whyClosed(issue.pull)
  if (problem !== undefined)
    throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'state', message: problem })
  const { head, base } = issue.pull
  const twin = pullsOf(repository).find(
    each =>
      each.state === 'open' &&
      each.pull.head.branch === head.branch &&
      each.pull.base.branch === base.branch &&
      each.pull.head.repository === head.repository,
  )
  if (twin !== undefined)
    throw invalidFor('PullRequest', `A pull request already exists for ${head.owner.login}:${head.branch}.`)
  reopenIssue(state, issue)
}

/** What keeps a closed pull request from being opened again. */
async function whyClosed({ head, mergedAt }: Pull): Promise<string | undefined> {
  if (mergedAt !== null) return 'state cannot be changed. The pull request is merged.'
  const tip = (await head.repository?.git.tip(head.branch)) ?? null
  if (tip === null || head.repository === null)
    return `state cannot be changed. The ${head.branch} branch has been deleted.`
  const isRewritten = tip !== head.sha && (await mergeBase(head.repository.git, tip, head.sha)) !== head.sha
  if (isRewritten) return `state cannot be changed. The ${head.branch} branch was force-pushed or recreated.`
  return undefined
}

interface GivenMerge {
  commit_title?: string
  commit_message?: string
  sha?: string
  merge_method?: MergeMethod
}

async function merge(call: Call) {
  const { state, repository } = call
  const issue = pullAsked(call)
  const {
    commit_title: title = null,
    commit_message: message = null,
    sha,
    merge_method: method = 'merge',
  } = bodyOf<GivenMerge>(call)
  if (sha !== undefined && sha !== issue.pull.head.sha)
    throw refused(409, 'Head branch was modified. Review and try the merge again.')
  if (!repository.mergeMethods.has(method)) {
    const name = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' }[method]
    throw refused(405, `${name} are not allowed on this repository.`)
  }
  const made = await mergePull({ state, repository }, issue, { by: actorOf(call), method, title, message })
  return ok({ sha: made, merged: true, message: 'Pull Request successfully merged' })
}
