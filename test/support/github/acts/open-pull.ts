import { isAncestor, mergeBase } from '../commits.ts'
import { invalid, invalidFor } from '../refusal.ts'
import { newId, pullsOf, repositoryOf } from '../state.ts'
import type { Account, Issue, Pull, Repository, State } from '../types.ts'
import { addIssue, checkTexts } from './issues.ts'
import { keepHead } from './keep-head.ts'

export interface NewPull {
  author: Account
  title: string
  body: string | null
  /** `branch` or `owner:branch`. */
  head: string
  base: string
  isDraft: boolean
  maintainerCanModify: boolean
}

const RESOURCE = 'PullRequest'

/** Opens a pull request, or says what GitHub says against it. */
export async function openPull(
  state: State,
  repository: Repository,
  given: NewPull,
): Promise<Issue & { pull: Pull }> {
  const from = await headOf(state, repository, given.head)
  const baseTip = await repository.git.tip(given.base)
  const problems = [
    ...(baseTip === null ? [{ resource: RESOURCE, field: 'base', code: 'invalid' }] : []),
    ...(from === undefined ? [{ resource: RESOURCE, field: 'head', code: 'invalid' }] : []),
  ]
  if (baseTip === null || from === undefined) throw invalid(...problems)
  checkTexts(RESOURCE, given)
  checkTwin(repository, from, given.base)
  const pull: Pull = {
    id: newId(state),
    head: from,
    base: { branch: given.base, sha: baseTip },
    isDraft: given.isDraft,
    maintainerCanModify: given.maintainerCanModify,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    mergeable: null,
    requested: [],
    reviews: [],
  }
  await checkCommits(repository, pull, given.head)
  const { author, title, body } = given
  const issue = { ...addIssue(state, repository, { author, title, body, pull }), pull }
  repository.issues.set(issue.number, issue)
  await keepHead(repository, issue)
  return issue
}

async function headOf(state: State, repository: Repository, head: string): Promise<Pull['head'] | undefined> {
  const [, login = repository.owner.login, branch = head] = /^([^:]+):(.+)$/.exec(head) ?? []
  const of = repositoryOfHead(state, repository, login)
  const sha = await of?.git.tip(branch)
  if (of === undefined || sha === null || sha === undefined) return undefined
  return { owner: of.owner, repository: of, branch, sha }
}

/** The repository itself, or the fork that an account has of it. */
function repositoryOfHead(state: State, repository: Repository, login: string): Repository | undefined {
  const own = repositoryOf(state, login, repository.name)
  if (own === repository) return own
  return state.repositories.find(
    each => each.parent === repository && each.owner.login.toLowerCase() === login.toLowerCase(),
  )
}

function checkTwin(repository: Repository, from: Pull['head'], base: string): void {
  const twin = pullsOf(repository).find(
    ({ state, pull }) =>
      state === 'open' &&
      pull.head.repository === from.repository &&
      pull.head.branch === from.branch &&
      pull.base.branch === base,
  )
  if (twin !== undefined)
    throw invalidFor(RESOURCE, `A pull request already exists for ${from.owner.login}:${from.branch}.`)
}

async function checkCommits(repository: Repository, { head, base }: Pull, name: string): Promise<void> {
  const { git } = repository
  if (head.repository !== null && head.repository !== repository)
    await git.run(['fetch', '-q', '--no-tags', head.repository.git.path, head.sha])
  if (await isAncestor(git, head.sha, base.sha))
    throw invalidFor(RESOURCE, `No commits between ${base.branch} and ${name}`)
  if ((await mergeBase(git, base.sha, head.sha)) === undefined)
    throw invalidFor(RESOURCE, `The ${name} branch has no history in common with ${base.branch}`)
}
