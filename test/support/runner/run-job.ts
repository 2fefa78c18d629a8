import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fill, fillAll } from './expressions.ts'
import { githubContext, githubVariables } from './github-context.ts'
import { createLog } from './log.ts'
import type { Machine, Running, Site } from './machine.ts'
import { runAction } from './run-action.ts'
import { runSteps } from './run-steps.ts'
import { lendToken } from './token.ts'
import type { Event, Fields, Job, JobResult, Permissions, Texts } from './types.ts'

/** Runs a job on a machine of its own, with a token that ends with it. */
export async function runJob(run: Running, job: Job, needs: Fields): Promise<JobResult> {
  const { site, event, workflow } = run
  const started = performance.now()
  const folder = await mkdtemp(join(site.folder, 'machine-'))
  const permissions = permissionsOf(job.permissions ?? workflow.permissions, event)
  const token = lendToken(site.github, `ghs_${run.id}_${job.id}_${'x'.repeat(20)}`, permissions)
  try {
    const machine = await prepare({ run, job, folder, permissions, token: token.value })
    const result = await runOn(machine, { run, job, needs })
    return { ...result, ms: performance.now() - started }
  } finally {
    token.revoke()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** What a file does not name it has not; without any, reading; a fork's request never writes. */
function permissionsOf(given: Permissions | null, { isFork = false }: Event): Permissions {
  const wanted = Object.entries(given ?? { contents: 'read' as const })
  return Object.fromEntries(
    wanted.map(([scope, access]) => [scope, isFork && access === 'write' ? 'read' : access]),
  )
}

interface Preparing {
  readonly run: Running
  readonly job: Job
  readonly folder: string
  readonly permissions: Permissions
  readonly token: string
}

async function prepare({ run, job, folder, permissions, token }: Preparing): Promise<Machine> {
  const { site, event } = run
  const [workspace, temp, home] = [join(folder, 'work'), join(folder, 'temp'), join(folder, 'home')]
  for (const each of [workspace, temp, home]) await mkdir(each)
  const eventPath = join(temp, 'event.json')
  await writeFile(eventPath, JSON.stringify(event.payload))
  const github = { ...githubContext(run, job), token, workspace, event_path: eventPath }
  const runner = {
    os: 'Linux',
    arch: 'X64',
    name: 'Hosted Agent',
    temp,
    tool_cache: join(folder, 'tools'),
    debug: '',
  }
  return {
    site,
    runId: run.id,
    event,
    token,
    permissions,
    log: createLog([token, ...Object.values(event.isFork === true ? {} : site.secrets)]),
    github,
    runner,
    workspace,
    temp,
    base: {
      ...machineVariables(site, home),
      ...githubVariables(github),
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_TEMP: temp,
    },
    told: { env: {}, path: [], summary: '' },
  }
}

function machineVariables({ env }: Site, home: string): Texts {
  const path = process.env['PATH'] ?? ''
  return {
    PATH: path,
    HOME: home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GIT_CONFIG_NOSYSTEM: '1',
    ...env,
  }
}

interface Work {
  readonly run: Running
  readonly job: Job
  readonly needs: Fields
}

async function runOn(machine: Machine, { run, job, needs }: Work): Promise<Omit<JobResult, 'ms'>> {
  const { site, event, workflow } = run
  const own = event.isFork === true ? {} : site.secrets
  const contexts = {
    github: machine.github,
    runner: machine.runner,
    secrets: { ...own, GITHUB_TOKEN: machine.token },
    vars: site.vars,
    inputs: {},
    needs,
  }
  const env = fillAll(workflow.env, { contexts })
  const frame = {
    machine,
    contexts,
    notInIf: ['secrets'],
    env: { ...env, ...fillAll(job.env, { contexts: { ...contexts, env } }) },
    own: {},
    use: runAction,
  }
  const { isFailed, steps, context } = await runSteps(job.steps, frame)
  const outputs = Object.entries(job.outputs).map(
    ([name, value]) => [name, fill(value, { contexts: { ...contexts, steps: context } })] as const,
  )
  const { log, told } = machine
  return {
    id: job.id,
    conclusion: isFailed ? 'failure' : 'success',
    outputs: Object.fromEntries(outputs),
    steps,
    annotations: log.annotations,
    summary: told.summary,
    log: `${log.lines.join('\n')}\n`,
  }
}
