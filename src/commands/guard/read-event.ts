import { open } from 'node:fs/promises'
import * as z from 'zod/mini'
import { UserError } from '../../errors.ts'

/** The pull request that a run of GitHub Actions is for. */
export interface PullRequestEvent {
  readonly number: number
  /** Full ids. */
  readonly base: string
  readonly head: string
}

/** GitHub's payloads have 25 MB at most; one that is larger is no event. */
const MOST_BYTES = 25_000_000

/**
 * The pull request in the payload of an event that GITHUB_EVENT_PATH names; null where the event has none. Throws `guard:badEvent`.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
export async function readEvent(path: string): Promise<PullRequestEvent | null> {
  const found = payload.safeParse(await readJson(path))
  if (!found.success) throw new UserError('guard:badEvent', { path })
  const { pull_request: request } = found.data
  if (request == null) return null
  return { number: request.number, base: request.base.sha, head: request.head.sha }
}

const side = z.object({ sha: z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)) })
const payload = z.object({
  pull_request: z.nullish(z.object({ number: z.int().check(z.positive()), base: side, head: side })),
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
