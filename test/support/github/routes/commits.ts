import {
  type Commit,
  isAncestor,
  mergeBase,
  orUndefined,
  readCommit,
  readCommits,
  typeOf,
} from '../commits.ts'
import { type Call, type Routes, ok, param } from '../http.ts'
import { linksTo, listed, pageOf } from '../paging.ts'
import { notFound, refused } from '../refusal.ts'
import { showCommit } from '../show/commits.ts'
import { firstParentOf, showDiff } from '../show/files.ts'
import { showPull } from '../show/pulls.ts'
import { htmlOf, urlOf } from '../show/repository.ts'
import { accountByEmail, pullsOf } from '../state.ts'
import type { Repository, State } from '../types.ts'

const READS = { writes: null, reads: ['contents'] } as const

/** Commits, their files, and how two differ. */
export const commitRoutes: Routes = {
  'GET /repos/{owner}/{repo}/commits': { ...READS, handle: listCommits },
  'GET /repos/{owner}/{repo}/commits/{ref}': { ...READS, handle: showOne },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': { ...READS, handle: listPulls },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { ...READS, handle: compare },
}

async function listCommits(call: Call) {
  const { state, repository, query } = call
  const start = await commitNamed(repository, query.get('sha') ?? repository.defaultBranch)
  if (start === undefined) throw notFound()
  const dates = ['since', 'until'].flatMap(key => (query.has(key) ? [`--${key}=${query.get(key)}`] : []))
  const path = query.get('path')
  const paths = path === null || path === '' ? [] : ['--', path]
  const commits = await readCommits(repository.git, [...dates, start, ...paths])
  const fitting = commits.filter(
    commit =>
      isOf(state, commit.author.email, query.get('author')) &&
      isOf(state, commit.committer.email, query.get('committer')),
  )
  return listed(call, fitting, commit => showCommit(state, repository, commit))
}

/** Is an address of the person that is asked for by login or address? */
function isOf(state: State, email: string, asked: string | null): boolean {
  if (asked === null) return true
  if (email.toLowerCase() === asked.toLowerCase()) return true
  return accountByEmail(state, email)?.login.toLowerCase() === asked.toLowerCase()
}

async function showOne(call: Call) {
  const { state, repository } = call
  const asked = param(call, 'ref')
  const sha = await commitNamed(repository, asked)
  const commit = sha === undefined ? undefined : await readCommit(repository.git, sha)
  if (commit === undefined) throw refused(422, `No commit found for SHA: ${asked}`)
  const from = await firstParentOf(repository.git, commit.sha)
  const { files, additions, deletions } = await showDiff(state, repository, { from, to: commit.sha })
  const stats = { total: additions + deletions, additions, deletions }
  const { from: first, size } = pageOf(call)
  const isPaged = call.query.has('per_page') || call.query.has('page')
  const shown = isPaged ? files.slice(first, first + size) : files.slice(0, 300)
  return ok({ ...showCommit(state, repository, commit), stats, files: shown })
}

async function listPulls(call: Call) {
  const { state, repository } = call
  const { git } = repository
  const sha = param(call, 'commit_sha')
  const commit = await readCommit(git, sha)
  if (commit === undefined) throw refused(422, `No commit found for SHA: ${sha}`)
  const tip = await git.tip(repository.defaultBranch)
  const isIn = tip !== null && (await isAncestor(git, sha, tip))
  const found = []
  for (const issue of pullsOf(repository)) {
    const { pull } = issue
    const isOf = (pull.mergedAt !== null && pull.mergeCommit === sha) || (await holds(repository, pull, sha))
    if (isOf && (!isIn || pull.mergedAt !== null)) found.push(issue)
  }
  return listed(call, found, issue => showPull(state, repository, issue))
}

async function holds(
  { git }: Repository,
  { head, base }: { head: { sha: string }; base: { sha: string } },
  sha: string,
): Promise<boolean> {
  return (await isAncestor(git, sha, head.sha)) && !(await isAncestor(git, sha, base.sha))
}

const MOST_COMMITS = 250

async function compare(call: Call) {
  const { state, repository } = call
  const { git } = repository
  const [one, other] = param(call, 'basehead').split('...')
  const base = await commitNamed(repository, one ?? '')
  const head = await headNamed(state, repository, other ?? '')
  const shared = base === undefined || head === undefined ? undefined : await mergeBase(git, base, head)
  if (base === undefined || head === undefined || shared === undefined) throw notFound()
  const ahead = await readCommits(git, ['--reverse', `${base}..${head}`])
  const behind = await readCommits(git, [`${head}..${base}`])
  const isPaged = call.query.has('per_page') || call.query.has('page')
  const { from, size, page } = pageOf(call)
  const shown = isPaged ? ahead.slice(from, from + size) : ahead.slice(-MOST_COMMITS)
  const { files } = await showDiff(state, repository, { from: shared, to: head })
  const show = async (sha: string) => {
    const commit = await readCommit(git, sha)
    return commit === undefined ? null : showCommit(state, repository, commit)
  }
  const html = `${htmlOf(state, repository)}/compare/${one}...${other}`
  const body = {
    url: `${urlOf(state, repository)}/compare/${one}...${other}`,
    html_url: html,
    permalink_url: `${htmlOf(state, repository)}/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: await show(base),
    merge_base_commit: await show(shared),
    status: statusOf(ahead, behind),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: shown.map(commit => showCommit(state, repository, commit)),
    ...(page === 1 && { files: files.slice(0, 300) }),
  }
  return { status: 200, body, headers: isPaged ? linksTo(call, ahead.length) : {} }
}

function statusOf(ahead: readonly Commit[], behind: readonly Commit[]): string {
  if (ahead.length === 0) return behind.length === 0 ? 'identical' : 'behind'
  return behind.length === 0 ? 'ahead' : 'diverged'
}

/** Id of a commit by a branch, a tag or an id; undefined when there is none. */
export async function commitNamed({ git }: Repository, name: string): Promise<string | undefined> {
  if (name === '' || name.startsWith('-')) return undefined
  if ((await typeOf(git, name)) === 'commit') return name
  const full = /^(heads|tags|pull)\//.test(name)
    ? [`refs/${name}`]
    : [`refs/heads/${name}`, `refs/tags/${name}`]
  const names = /^[0-9a-f]{4,40}$/.test(name) ? [...full, name] : full
  for (const each of names) {
    const found = await orUndefined(() => git.run(['rev-parse', '--verify', '-q', `${each}^{commit}`]))
    if (found !== undefined) return found.trim()
  }
  return undefined
}

async function headNamed(state: State, repository: Repository, name: string): Promise<string | undefined> {
  const [, login, branch = ''] = /^([^:]+):(.+)$/.exec(name) ?? []
  if (login === undefined) return commitNamed(repository, name)
  const fork = state.repositories.find(
    each => (each === repository || each.parent === repository) && each.owner.login === login,
  )
  const sha = fork === undefined ? undefined : await commitNamed(fork, branch)
  if (fork !== undefined && fork !== repository && sha !== undefined)
    await repository.git.run(['fetch', '-q', '--no-tags', fork.git.path, sha])
  return sha
}
