import type { ThrottlingOptions } from '@octokit/plugin-throttling'
import type { Github } from './connection.ts'
import type { GithubCredentials } from './parse-credentials.ts'
import { systemClock, type Clock } from './transport/clock.ts'
import { createFetch, type RequestEvent } from './transport/fetch.ts'
import { createPace } from './transport/pace.ts'
import { plainJson } from './transport/plain-json.ts'
import { limitHandlers, pausePlugin } from './transport/tries.ts'

export interface ConnectOptions {
  readonly clock?: Clock
  /** `none`: no gaps between writes and no pauses that nobody asked for, as with a server on this machine, which is not GitHub's. */
  readonly pace?: 'github' | 'none'
  /** Milliseconds for one try of one request, one minute by default. */
  readonly timeoutMs?: number
  /** Of one request, at most; 4 by default. */
  readonly tries?: number
  /** Told of each try, for counts and traces. */
  readonly observe?: (event: RequestEvent) => void
}

/** Opens a way to a repository without sending anything. Octokit is loaded here and not before. */
export async function connectGithub(
  credentials: GithubCredentials,
  options: ConnectOptions = {},
): Promise<Github> {
  const { Octokit, throttling, retry, paginateRest } = await loadOctokit()
  const { clock = systemClock, tries = 4, observe = () => {} } = options
  const paceName = options.pace ?? (credentials.apiUrl.startsWith('http:') ? 'none' : 'github')
  const policy = { clock, tries, waits: paceName !== 'none', pace: createPace(paceName, clock) }
  const { token, apiUrl, repository } = credentials
  const fetch = createFetch({
    ...policy,
    apiUrl,
    observe,
    timeoutMs: options.timeoutMs ?? 60_000,
    notifies: throttling.triggersNotification,
  })
  const Client = Octokit.plugin(plainJson, throttling, pausePlugin(policy), retry, paginateRest)
  const client = new Client({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'evergloss',
    log: SILENT,
    // its requests have a log of their own, the console by default
    request: { fetch, log: SILENT },
    throttle: withoutGaps(limitHandlers(policy)),
    retry: { retries: tries - 1, retryAfterBaseValue: 0 },
  })
  return { ...credentials, ...policy, client, at: { owner: repository.owner, repo: repository.name } }
}

async function loadOctokit() {
  const [core, throttling, retry, paginate] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/plugin-throttling'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-paginate-rest'),
  ])
  return { ...core, ...throttling, ...retry, ...paginate }
}

const nothing = (): void => {}
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** The plugin's own gaps go by the machine's clock and are shared by all connections; ours stand in the pace. */
function withoutGaps(options: ThrottlingOptions): ThrottlingOptions {
  const none = { key: () => ({ schedule: (_: unknown, task: () => Promise<void>) => task() }) }
  return Object.assign(options, { write: none, notifications: none })
}
