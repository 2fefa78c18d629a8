import { open } from 'node:fs/promises'
import * as z from 'zod/mini'
import { UserError } from '../../errors.ts'

/** What the event of a run of GitHub Actions says of a pull request; null where it does not. */
export interface RequestEvent {
  readonly number: number | null
  /** Full ids. */
  readonly base: string | null
  readonly head: string | null
  /** `owner/name` that the head comes from. */
  readonly headRepository: string | null
  /** The run that this one follows. */
  readonly run: FinishedRun | null
}

/** A run that another one follows. */
export interface FinishedRun {
  readonly id: number
  /** `success`, `failure`, `skipped` …; null: GitHub does not say. */
  readonly conclusion: string | null
}

/** GitHub's payloads have 25 MB at most; one that is larger is no event. */
const MOST_BYTES = 25_000_000

/**
 * What the payload of an event says, in the file that GITHUB_EVENT_PATH names: of a pull request, of a comment below one, or of a run for one. Throws
 * `guard:badEvent`. https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export async function readEvent(path: string): Promise<RequestEvent> {
  const found = payload.safeParse(await readJson(path))
  if (!found.success) throw new UserError('guard:badEvent', { path })
  const { pull_request: request, issue, workflow_run: run } = found.data
  if (request != null)
    return {
      number: request.number,
      base: request.base.sha,
      head: request.head.sha,
      headRepository: request.head.repo?.full_name ?? null,
      run: null,
    }
  const number = issue?.pull_request == null ? null : issue.number
  return {
    number,
    base: null,
    head: run?.head_sha ?? null,
    headRepository: run?.head_repository?.full_name ?? null,
    run: run == null ? null : { id: run.id, conclusion: run.conclusion ?? null },
  }
}

const sha = z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))
const number = z.int().check(z.positive())
const repository = z.nullish(z.object({ full_name: z.string() }))
const payload = z.object({
  pull_request: z.nullish(
    z.object({ number, base: z.object({ sha }), head: z.object({ sha, repo: repository }) }),
  ),
  issue: z.nullish(z.object({ number, pull_request: z.nullish(z.object({})) })),
  workflow_run: z.nullish(
    z.object({
      id: number,
      head_sha: sha,
      head_repository: repository,
      conclusion: z.nullish(z.string()),
    }),
  ),
})

async function readJson(path: string): Promise<unknown> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > MOST_BYTES) throw new UserError('guard:badEvent', { path })
      return JSON.parse(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch {
    throw new UserError('guard:badEvent', { path })
  }
}
