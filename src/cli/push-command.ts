import { buildCommand, type Command } from '@stricli/core'
import { parseCredentials } from '../crowdin/parse-credentials.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { SyncReport } from '../report/sync/sync-report.ts'
import { flag } from './flag.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'

type PushOptions = GlobalOptions & {
  readonly dryRun: boolean
  readonly delete: boolean
  readonly force: boolean
  readonly json: boolean
}

/** `translate push [path…]`. */
export function pushCommand(t: Translate): Command<Session> {
  return buildCommand<PushOptions, string[], Session>({
    docs: { brief: t('cli:push.brief'), fullDescription: t('cli:push.description') },
    parameters: {
      flags: {
        dryRun: flag(t('cli:push.dryRun')),
        delete: flag(t('cli:push.delete')),
        force: flag(t('cli:push.force')),
        json: flag(t('cli:push.json')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:push.path')),
    },
    loader: async () => push,
  })
}

async function push(this: Session, options: PushOptions, ...paths: string[]): Promise<void> {
  const credentials = parseCredentials(this.world.env)
  const { sync } = await import('../commands/sync.ts')
  const { dryRun, force } = options
  const selection = await selectionOptions(options, paths, this)
  const report = await sync({
    ...selection,
    credentials,
    command: 'push',
    dryRun,
    delete: options.delete,
    force,
    full: false,
    withSourceText: false,
  })
  this.world.stdout.write(await formatted(report, options.json, this))
  if (isBroken(report)) this.exitCode = 2
}

async function formatted(report: SyncReport, json: boolean, { t, paint, world }: Session): Promise<string> {
  if (json) return (await import('../report/sync/sync-json.ts')).formatSyncJson(report, t)
  const { formatSyncText } = await import('../report/sync/sync-text.ts')
  return formatSyncText(report, { t, paint, columns: world.columns })
}

/** Something did not get there, or a locale has no language to go to. */
function isBroken({ posts, gone, findings }: SyncReport): boolean {
  const items = [...posts, ...posts.flatMap(({ translations }) => translations), ...gone]
  return (
    items.some(({ outcome }) => outcome === 'failed') ||
    findings.some(({ code }) => /^crowdin:language\b/.test(code))
  )
}
