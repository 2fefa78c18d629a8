import type { SyncOptions } from '../commands/crowdin/sync-options.ts'
import { parseCredentials } from '../crowdin/parse-credentials.ts'
import { askedOf } from './asked.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import type { GlobalOptions } from './global-options.ts'
import { printSync } from './print-sync.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { syncExitCode } from './sync-exit-code.ts'
import type { PreferOption, TakeOptions } from './sync-parameters.ts'

/** What every command between git and Crowdin is asked with, and what some are. */
export type RunOptions = GlobalOptions &
  FormatOptions &
  PreferOption &
  Partial<TakeOptions> & {
    readonly dryRun: boolean
    readonly force: boolean
    readonly delete?: boolean
  }

/** One run of `push`, `pull` or `sync`: says what was done, and ends with the code that fits. */
export async function runSync(
  command: SyncOptions['command'],
  { options, paths }: { readonly options: RunOptions; readonly paths: readonly string[] },
  session: Session,
): Promise<void> {
  const format = formatOf(options)
  const credentials = parseCredentials(session.world.env)
  const { sync } = await import('../commands/sync.ts')
  const selection = await selectionOptions(options, paths, session)
  const report = await sync({ ...selection, credentials, command, ...switchesOf(options, session) })
  await printSync(report, { format, asked: askedOf(options, paths) }, session)
  session.exitCode = syncExitCode(report)
}

type Switches = Pick<
  SyncOptions,
  'dryRun' | 'delete' | 'force' | 'full' | 'prefer' | 'take' | 'publish' | 'withSourceText' | 'comment'
>

function switchesOf(options: RunOptions, { t }: Session): Switches {
  const { dryRun, force, prefer, take, publish } = options
  return {
    dryRun,
    force,
    delete: options.delete ?? false,
    full: options.full ?? false,
    withSourceText: options.withSourceText ?? false,
    ...(prefer === undefined ? {} : { prefer: prefer === 'git' ? 'git' : 'remote' }),
    ...(take === undefined ? {} : { take }),
    ...(publish === undefined ? {} : { publish }),
    ...(options.comment === true
      ? { comment: why => t('sync:comment', { why: t(why.code, why.params) }) }
      : {}),
  }
}
