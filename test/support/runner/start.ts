import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GithubEmulator } from '../github/start.ts'
import { followUp } from './events.ts'
import { createGroups } from './groups.ts'
import type { Site } from './machine.ts'
import { matches } from './matches.ts'
import { readWorkflow } from './read-workflow.ts'
import { runWorkflow } from './run-workflow.ts'
import type { Event, RunResult, Texts, Workflow } from './types.ts'

export interface ActionsOptions {
  readonly github: GithubEmulator
  readonly secrets?: Texts
  readonly vars?: Texts
  /** Folders of actions of other repositories, by what stands before `@`. */
  readonly actions?: Texts
  /** Variables that the machines have by themselves. */
  readonly env?: Texts
}

/** GitHub Actions of one repository. */
export interface Actions {
  /**
   * Runs the workflows that an event starts, as the files are at the event's commit, one after another, and after each those that follow its
   * end (`workflow_run`). Several events may be under way at a time. `env`: variables that the machines have for this one.
   */
  deliver(event: Event, env?: Texts): Promise<RunResult[]>
  /** May be changed between events. */
  secrets: Record<string, string>
  close(): Promise<void>
}

/** Starts with no caches and no runs. */
export async function startActions(options: ActionsOptions): Promise<Actions> {
  const { github, secrets = {}, vars = {}, actions = {}, env = {} } = options
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'github-actions-')))
  const groups = createGroups()
  const all = { ...secrets }
  const site: Site = { github, secrets: all, vars, actions, env, folder, caches: [] }
  const deliver: Actions['deliver'] = async (event, more = {}) => {
    const results: RunResult[] = []
    for (const workflow of (await workflowsAt(github, event.sha)).filter(each => matches(each, event))) {
      const id = await startRun(github, event)
      const result = await runWorkflow(
        { site: { ...site, env: { ...env, ...more } }, id, workflow, event },
        groups,
      )
      results.push(result)
      if (event.name !== 'workflow_run')
        results.push(...(await deliver(await followUp(github, result, workflow))))
    }
    return results
  }
  return {
    deliver,
    secrets: all,
    close: async () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

async function workflowsAt({ state }: GithubEmulator, commit: string): Promise<Workflow[]> {
  const { git } = state.home
  const listed = await git.run(['ls-tree', '--name-only', commit, '.github/workflows/'])
  const paths = listed.split('\n').filter(path => /\.ya?ml$/.test(path))
  return Promise.all(
    paths.map(async path => readWorkflow(path, await git.run(['show', `${commit}:${path}`]))),
  )
}

async function startRun({ hands, state }: GithubEmulator, { payload, sha, headRef }: Event): Promise<number> {
  const head = headOf(payload)
  if (head === null || headRef === undefined) return hands.startRun({ branch: state.home.defaultBranch, sha })
  const owner = head.owner === state.home.owner.login ? {} : { owner: head.owner }
  return hands.startRun({ branch: headRef, sha: head.sha, ...owner })
}

interface Head {
  readonly sha: string
  readonly owner: string
}

/** Where a pull request comes from; null: the event is not of one. */
function headOf(payload: Event['payload']): Head | null {
  const request: unknown = payload['pull_request']
  if (typeof request !== 'object' || request === null || !('head' in request)) return null
  const { head } = request
  if (typeof head !== 'object' || head === null || !('sha' in head) || !('repo' in head)) return null
  const { sha, repo } = head
  if (typeof repo !== 'object' || repo === null || !('full_name' in repo)) return null
  return { sha: String(sha), owner: String(repo.full_name).split('/')[0] ?? '' }
}
