import { fill, isMet, isTrue } from './expressions.ts'
import { githubContext } from './github-context.ts'
import type { Groups } from './groups.ts'
import type { Running } from './machine.ts'
import { runJob } from './run-job.ts'
import type { Concurrency, Conclusion, Fields, Job, JobResult, RunResult } from './types.ts'

/** Runs a workflow when its concurrency groups let it; its jobs one after another, in the order of their needs. */
export async function runWorkflow(run: Running, groups: Groups): Promise<RunResult> {
  const { workflow } = run
  const results = await groups.within(groupOf(run, workflow.concurrency), () => runJobs(run, groups))
  const jobs = results ?? workflow.jobs.map(({ id }) => notRun(id, 'cancelled'))
  return { id: run.id, workflow: workflow.path, event: run.event, conclusion: conclusionOf(jobs), jobs }
}

async function runJobs(run: Running, groups: Groups): Promise<JobResult[]> {
  const results: JobResult[] = []
  const waiting = [...run.workflow.jobs]
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every(need => results.some(({ id }) => id === need)))
    const [job] = at === -1 ? [] : waiting.splice(at, 1)
    if (job === undefined) throw new Error(`${run.workflow.path}: needs go in a circle, or name no job`)
    results.push(await runOne(run, job, { groups, done: results }))
  }
  return results
}

interface Around {
  readonly groups: Groups
  readonly done: readonly JobResult[]
}

async function runOne(run: Running, job: Job, { groups, done }: Around): Promise<JobResult> {
  const needed = done.filter(({ id }) => job.needs.includes(id))
  const needs = Object.fromEntries(
    needed.map(({ id, conclusion, outputs }) => [id, { result: conclusion, outputs }]),
  )
  const contexts = { ...contextsOf(run), needs }
  const state = { isFailed: needed.some(({ conclusion }) => conclusion !== 'success'), isCancelled: false }
  if (!isMet(job.if, { contexts, state })) return notRun(job.id, 'skipped')
  const result = await groups.within(groupOf(run, job.concurrency), () => runJob(run, job, needs))
  return result ?? notRun(job.id, 'cancelled')
}

function contextsOf(run: Running): Fields {
  const [job] = run.workflow.jobs
  return { github: job === undefined ? {} : githubContext(run, job), inputs: {}, vars: run.site.vars }
}

function groupOf(run: Running, concurrency: Concurrency | null) {
  if (concurrency === null) return null
  const scope = { contexts: contextsOf(run) }
  return { name: fill(concurrency.group, scope), cancels: isTrue(concurrency.cancelInProgress, scope) }
}

function notRun(id: string, conclusion: Conclusion): JobResult {
  return { id, conclusion, outputs: {}, steps: [], annotations: [], summary: '', log: '', ms: 0 }
}

function conclusionOf(jobs: readonly JobResult[]): Conclusion {
  const found = (['failure', 'cancelled', 'success'] as const).find(each =>
    jobs.some(({ conclusion }) => conclusion === each),
  )
  return found ?? 'skipped'
}
