import { adopt } from '../../../src/commands/adopt.ts'
import { status } from '../../../src/commands/status.ts'
import type { SyncOptions } from '../../../src/commands/crowdin/sync-options.ts'
import { sync } from '../../../src/commands/sync.ts'
import type { AdoptReport } from '../../../src/freshness/adoption/types.ts'
import type { StatusReport } from '../../../src/freshness/types.ts'
import type { SyncReport } from '../../../src/report/sync/sync-report.ts'
import type { virtualClock } from '../../support/crowdin-connection.ts'
import type { CrowdinEmulator } from '../../support/crowdin/start.ts'
import type { LoggedRequest } from '../../support/crowdin/request-log.ts'
import { type Kind, kindOf } from '../crowdin/kind-of.ts'

/** The blog, the emulator, and what of the blog is concerned. */
export interface Stage {
  readonly root: string
  readonly server: CrowdinEmulator
  readonly clock: ReturnType<typeof virtualClock>
  /** Empty: all. */
  readonly paths: readonly string[]
}

/** One run, and what it cost. */
export interface Run {
  readonly report: SyncReport
  readonly requests: Readonly<Partial<Record<Kind, number>>>
  readonly total: number
  readonly refused: number
  readonly builds: number
  /** Requests that may change files, strings, translations, approvals, labels or comments. */
  readonly changes: readonly LoggedRequest[]
  /** Of the machine, emulator and program in one process. */
  readonly wallSeconds: number
  /** As the program's clock had it, with 10 requests in a second. */
  readonly virtualSeconds: number
}

/** Runs `push`, `pull` or `sync`. */
export async function runSync(
  stage: Stage,
  command: SyncOptions['command'],
  some: Partial<SyncOptions> = {},
): Promise<Run> {
  const { server, clock } = stage
  server.log.clear()
  const [began, from] = [performance.now(), clock.now()]
  const report = await sync({ ...optionsOf(stage), command, ...some })
  const wallSeconds = (performance.now() - began) / 1000
  const requests: Partial<Record<Kind, number>> = {}
  for (const entry of server.log.entries) requests[kindOf(entry)] = (requests[kindOf(entry)] ?? 0) + 1
  const { entries } = server.log
  return {
    report,
    requests,
    total: entries.length,
    refused: entries.filter(({ status: answered }) => answered === 429).length,
    builds: entries.filter(({ method, path }) => method === 'POST' && /\/translations\/builds/.test(path))
      .length,
    changes: server.log.changes().filter(({ path }) => !path.endsWith('/storages')),
    wallSeconds,
    virtualSeconds: (clock.now() - from) / 1000,
  }
}

function optionsOf({ root, server, clock, paths }: Stage): Omit<SyncOptions, 'command'> {
  const { baseUrl, token, projectId } = server
  return {
    root,
    tool: TOOL,
    build: 'bench',
    paths,
    locales: [],
    dryRun: false,
    delete: false,
    force: false,
    full: false,
    withSourceText: false,
    credentials: { baseUrl, token, projectId, enterprise: false },
    transport: { clock },
  }
}

const TOOL = { name: 'evergloss', version: '0.0.0-bench' }

/** Gives translations without a basis one, as `translate adopt` does. */
export function runAdopt({ root, paths }: Stage): Promise<AdoptReport> {
  return adopt({ root, paths, locales: [], tool: TOOL, build: 'bench', mode: 'write', force: false })
}

export function runStatus({ root, paths }: Stage): Promise<StatusReport> {
  return status({ root, paths, locales: [], tool: TOOL, build: 'bench', changes: false })
}
