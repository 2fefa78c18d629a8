import { ASSUMED, type Assume } from './assume.ts'
import { type Faults, createFaults } from './faults.ts'
import { settle } from './jobs.ts'
import { type RequestLog, createLog } from './request-log.ts'
import { serve } from './server.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { type State, createState, userNamed } from './state.ts'
import { type Translators, createTranslators } from './translators.ts'
import type { ServerOptions } from './types.ts'

export type EmulatorOptions = Partial<Omit<ServerOptions, 'assume'>> & {
  assume?: Partial<Assume>
  /** The one token of a manager who may do all, unless `tokens` says otherwise. */
  token?: string
}

export interface CrowdinEmulator {
  /** `http://127.0.0.1:port/api/v2`, for the client's `baseUrl`. */
  baseUrl: string
  token: string
  projectId: number
  log: RequestLog
  faults: Faults
  translators: Translators
  /** Holds all; for what tests need beyond the rest. */
  state: State
  /** Contents without ids and dates, for comparisons. */
  snapshot(): Snapshot
  /** Ends the jobs that run, as the service would by itself. */
  settle(): void
  close(): Promise<void>
}

/** Starts a Crowdin of one empty project on a free local port. */
export async function startCrowdin(options: EmulatorOptions = {}): Promise<CrowdinEmulator> {
  const state = createState(settled(options))
  userNamed(state, 'owner')
  const log = createLog()
  const faults = createFaults(
    fault => state.jobFaults.push(fault),
    () => {
      state.jobFaults = []
      settle(state)
    },
  )
  const close = await serve(state, log, faults)
  return {
    baseUrl: `${state.origin}/api/v2`,
    token: state.options.tokens[0]?.value ?? '',
    projectId: state.project.id,
    log,
    faults,
    translators: createTranslators(state),
    state,
    snapshot: () => takeSnapshot(state),
    settle: () => settle(state),
    close,
  }
}

function settled({ assume, token = 'crowdin-token', ...options }: EmulatorOptions): ServerOptions {
  return {
    projectId: 8,
    projectName: 'Blog',
    sourceLanguageId: 'en',
    targetLanguageIds: ['de', 'ja', 'zh-CN'],
    projectType: 0,
    isSuspended: false,
    enterprise: false,
    tokens: [{ value: token, username: 'owner', scopes: ['*'], role: 'manager' }],
    port: 0,
    startsAt: Date.now(),
    jobPolls: 2,
    busyUploads: 0,
    latency: 0,
    maxInFlight: 20,
    maxPerSecond: Number.POSITIVE_INFINITY,
    limitClock: () => performance.now(),
    linkLife: 5 * 60_000,
    storageLife: 24 * 3_600_000,
    maxUpload: 100 * 1024 * 1024,
    oldReports: false,
    watch: () => {},
    ...options,
    assume: { ...ASSUMED, ...assume },
  }
}
