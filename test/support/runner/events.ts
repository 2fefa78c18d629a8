import { lookAtMerge } from '../github/acts/merge-pull.ts'
import type { GithubEmulator } from '../github/start.ts'
import { fullName, pullNumbered } from '../github/state.ts'
import type { Event, RunResult, Workflow } from './types.ts'

/** The default branch was pushed to, or a pull request was merged into it. */
export async function pushEvent(github: GithubEmulator, by = github.owner): Promise<Event> {
  const { ref, sha } = await defaultOf(github)
  return { name: 'push', payload: { ref, after: sha, repository: aboutHome(github) }, ref, sha, actor: by }
}

/** It is time for what has this cron line. */
export async function scheduleEvent(github: GithubEmulator, cron: string): Promise<Event> {
  // Whether GitHub tells of the repository here is not sure
  return { name: 'schedule', payload: { schedule: cron }, ...(await defaultOf(github)), actor: github.owner }
}

/** Somebody pressed “Run workflow”; all that can be started so run. */
export async function dispatchEvent(github: GithubEmulator): Promise<Event> {
  const payload = { inputs: {}, repository: aboutHome(github) }
  return { name: 'workflow_dispatch', payload, ...(await defaultOf(github)), actor: github.owner }
}

/** A pull request was opened or pushed to: the run is for its merge into the base. */
export async function pullRequestEvent(
  github: GithubEmulator,
  number: number,
  action = 'opened',
): Promise<Event> {
  const { state } = github
  const { home } = state
  const issue = pullNumbered(home, `${number}`)
  await lookAtMerge(state, home, issue)
  const { pull, author, title, body } = issue
  if (pull.mergeCommit === null || pull.head.repository === null)
    throw new Error(`#${number} cannot be merged`)
  const { head } = pull
  const from = head.repository ?? home
  const baseSha = await home.git.tip(pull.base.branch)
  return {
    name: 'pull_request',
    payload: {
      action,
      number,
      pull_request: {
        number,
        title,
        body,
        user: { login: author.login },
        head: { ref: head.branch, sha: head.sha, repo: { full_name: fullName(from), fork: from !== home } },
        base: { ref: pull.base.branch, sha: baseSha, repo: { full_name: fullName(home), fork: false } },
      },
      repository: aboutHome(github),
    },
    ref: `refs/pull/${number}/merge`,
    sha: pull.mergeCommit,
    actor: author.login,
    headRef: head.branch,
    baseRef: pull.base.branch,
    isFork: from !== home,
  }
}

/** A run ended; what follows runs for the default branch, with its secrets. */
export async function followUp(
  github: GithubEmulator,
  result: RunResult,
  workflow: Workflow,
): Promise<Event> {
  const { event, id } = result
  const run = github.state.runs.get(id)
  if (run === undefined) throw new Error(`no run ${id}`)
  const payload = {
    action: 'completed',
    workflow: { name: workflow.name, path: workflow.path },
    workflow_run: {
      id,
      name: workflow.name,
      event: event.name,
      status: 'completed',
      conclusion: result.conclusion,
      head_branch: run.headBranch,
      head_sha: run.headSha,
      head_repository: {
        id: run.headRepository.id,
        full_name: fullName(run.headRepository),
        fork: run.headRepository !== github.state.home,
      },
      pull_requests: [],
    },
    repository: aboutHome(github),
  }
  return { name: 'workflow_run', payload, ...(await defaultOf(github)), actor: event.actor }
}

async function defaultOf({ state }: GithubEmulator): Promise<{ ref: string; sha: string }> {
  const { git, defaultBranch } = state.home
  const sha = await git.tip(defaultBranch)
  if (sha === null) throw new Error('the default branch has no commit')
  return { ref: `refs/heads/${defaultBranch}`, sha }
}

function aboutHome({ state: { home } }: GithubEmulator) {
  return {
    full_name: fullName(home),
    default_branch: home.defaultBranch,
    fork: false,
    private: home.isPrivate,
  }
}
