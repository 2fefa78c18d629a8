import { join } from 'node:path'
import { addComment, addIssue, closeIssue, reopenIssue } from './acts/issues.ts'
import { mergePull } from './acts/merge-pull.ts'
import { openPull } from './acts/open-pull.ts'
import { refresh } from './acts/refresh.ts'
import { addReview, requestReviews } from './acts/reviews.ts'
import { type HandArtifact, storeArtifact } from './acts/artifacts.ts'
import { cloneGit } from './git.ts'
import { importCommit } from './import-commit.ts'
import {
  accountNamed,
  fullName,
  issueNumbered,
  labelsNamed,
  newId,
  noreplyOf,
  pullNumbered,
  pullsOf,
} from './state.ts'
import type { MergeMethod, Repository, Review, State } from './types.ts'

/** What people do in a browser and at their own machines, past the API: nothing of it is logged or limited. */
export interface Hands {
  /** Forks the repository for an account, as it is now, unless there is a fork already. */
  fork(login: string): Promise<void>
  /** Removes an account's fork; its pull requests stay. */
  deleteFork(login: string): Promise<void>
  /** Commits files (null removes one) to a branch, which is made from the default branch if need be, and gives the commit's id. */
  commit(branch: string, given: HandCommit): Promise<string>
  /** Moves a branch, by force if need be. */
  reset(branch: string, sha: string): Promise<void>
  deleteBranch(branch: string, owner?: string): Promise<void>
  /** Opens a pull request and gives its number; head `owner:branch` is of a fork. */
  openPull(given: HandPull): Promise<number>
  openIssue(given: { by: string; title: string; body?: string; labels?: readonly string[] }): Promise<number>
  /** Merges a pull request and gives the commit's id. */
  merge(number: number, given: { by: string; method?: MergeMethod }): Promise<string>
  close(number: number, by: string): Promise<void>
  reopen(number: number): Promise<void>
  /** Comments, and gives the comment's id. */
  comment(number: number, by: string, body: string): Promise<number>
  /** Reviews a pull request at its head, or at another commit. */
  review(number: number, given: HandReview): Promise<number>
  /** Asks people for a review. */
  request(number: number, ...logins: readonly string[]): Promise<void>
  /** Begins a run for a branch's tip, or for that of a fork, and gives its id. */
  startRun(given: HandRun): Promise<number>
  /** Puts an artifact of a run into the storage, and gives its id. */
  uploadArtifact(given: HandArtifact): Promise<number>
  label(number: number, ...names: readonly string[]): Promise<void>
  edit(
    number: number,
    given: { title?: string; body?: string; isDraft?: boolean; isLocked?: boolean },
  ): Promise<void>
}

interface HandCommit {
  by: string
  files: Readonly<Record<string, string | null>>
  message?: string
  /** Whose fork; the repository itself unless given. */
  owner?: string
}

interface HandPull {
  by: string
  head: string
  /** The default branch unless given. */
  base?: string
  title: string
  body?: string
  isDraft?: boolean
}

interface HandRun {
  branch: string
  /** Whose fork; the repository itself unless given. */
  owner?: string
  /** Full id; the tip of the branch unless given. */
  sha?: string
}

interface HandReview {
  by: string
  state: Review['state']
  body?: string
  /** Full id; the head unless given. */
  commit?: string
}

/** Hands on a GitHub; each thing waits its turn among the requests. */
export function createHands(state: State, queue: <T>(act: () => Promise<T>) => Promise<T>): Hands {
  const { home } = state
  const act = <T>(what: () => Promise<T> | T): Promise<T> =>
    queue(async () => {
      state.clock.tick()
      await refresh(state)
      const done = await what()
      await refresh(state)
      return done
    })
  const issue = (number: number) => issueNumbered(home, `${number}`)
  const pull = (number: number) => pullNumbered(home, `${number}`)
  const account = (login: string) => accountNamed(state, login)
  return {
    fork: login => act(() => forkFor(state, login)),
    deleteFork: login => act(() => removeFork(state, login)),
    commit: (branch, given) => act(() => commitTo(state, branch, given)),
    reset: (branch, sha) =>
      act(async () => void (await home.git.run(['update-ref', `refs/heads/${branch}`, sha]))),
    deleteBranch: (branch, owner) =>
      act(
        async () => void (await ownedBy(state, owner).git.run(['update-ref', '-d', `refs/heads/${branch}`])),
      ),
    openPull: ({ by, head, base = home.defaultBranch, title, body, isDraft = false }) =>
      act(async () => {
        const texts = { author: account(by), title, body: body ?? null, head, base, isDraft }
        return (await openPull(state, home, { ...texts, maintainerCanModify: true })).number
      }),
    openIssue: ({ by, title, body, labels = [] }) =>
      act(() => {
        const given = {
          author: account(by),
          title,
          body: body ?? null,
          labels: labelsNamed(state, home, labels),
        }
        return addIssue(state, home, given).number
      }),
    merge: (number, { by, method = 'merge' }) =>
      act(() =>
        mergePull({ state, repository: home }, pull(number), {
          by: account(by),
          method,
          title: null,
          message: null,
        }),
      ),
    close: (number, by) => act(() => closeIssue(state, issue(number), account(by))),
    reopen: number => act(() => reopenIssue(state, issue(number))),
    comment: (number, by, body) =>
      act(() => addComment(state, home, { issue: issue(number), author: account(by), body }).id),
    review: (number, { by, state: verdict, body = '', commit }) =>
      act(() => {
        const about = pull(number)
        const given = { author: account(by), state: verdict, commit: commit ?? about.pull.head.sha }
        return addReview(state, about, {
          ...given,
          body: body === '' && verdict !== 'APPROVED' ? 'See below.' : body,
        }).id
      }),
    request: (number, ...logins) =>
      act(() => requestReviews({ state, repository: home }, pull(number), logins)),
    startRun: given => act(() => startRun(state, given)),
    uploadArtifact: given => act(() => storeArtifact(state, given)),
    label: (number, ...names) =>
      act(() => {
        const about = issue(number)
        about.labels = [...new Set([...about.labels, ...labelsNamed(state, home, names)])]
        about.updatedAt = state.clock.now()
      }),
    edit: (number, { isDraft, ...texts }) =>
      act(() => {
        const about = issue(number)
        Object.assign(about, texts, { updatedAt: state.clock.now() })
        if (isDraft !== undefined && about.pull !== null) about.pull.isDraft = isDraft
      }),
  }
}

async function forkFor(state: State, login: string): Promise<void> {
  const owner = accountNamed(state, login)
  const { home } = state
  if (state.repositories.some(each => each.parent === home && each.owner === owner)) return
  const path = join(state.folder, `${login}/${home.name}.git`.toLowerCase())
  const git = await cloneGit(home.git.path, path)
  const own = {
    issues: new Map(),
    comments: new Map(),
    labels: [],
    roles: new Map(),
    protectedBranches: new Set<string>(),
    formerNames: [],
  }
  state.repositories.push({
    ...home,
    ...own,
    id: newId(state),
    owner,
    git,
    parent: home,
    createdAt: state.clock.now(),
  })
}

function removeFork(state: State, login: string): void {
  const gone = ownedBy(state, login)
  state.repositories = state.repositories.filter(each => each !== gone)
  for (const { pull } of pullsOf(state.home))
    if (pull.head.repository === gone) pull.head = { ...pull.head, repository: null }
}

function ownedBy(state: State, owner: string | undefined): Repository {
  const { home } = state
  const found = owner === undefined ? home : state.repositories.find(each => each.owner.login === owner)
  if (found === undefined)
    throw new Error(`${owner} has no fork of ${fullName(home)}: call fork("${owner}") first`)
  return found
}

async function startRun(state: State, { branch, owner, sha }: HandRun): Promise<number> {
  const headRepository = ownedBy(state, owner)
  const headSha = sha ?? (await headRepository.git.tip(branch))
  if (headSha === null) throw new Error(`no branch ${branch} in ${fullName(headRepository)}`)
  const id = newId(state)
  state.runs.set(id, { id, headBranch: branch, headSha, headRepository })
  return id
}

async function commitTo(state: State, branch: string, given: HandCommit): Promise<string> {
  const { git, defaultBranch } = ownedBy(state, given.owner)
  const account = accountNamed(state, given.by)
  const parent = (await git.tip(branch)) ?? (await git.tip(defaultBranch))
  const email = account.email ?? noreplyOf(account)
  const person = { name: account.name ?? account.login, email, at: state.clock.now() }
  return importCommit(git, branch, {
    parent,
    person,
    message: `${given.message ?? 'Edit'}\n`,
    files: given.files,
  })
}
