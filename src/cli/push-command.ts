import { buildCommand, type Command } from '@stricli/core'
import { parseCredentials } from '../crowdin/parse-credentials.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { askedOf } from './asked.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { printSync } from './print-sync.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { syncExitCode } from './sync-exit-code.ts'

type PushOptions = GlobalOptions &
  FormatOptions & {
    readonly dryRun: boolean
    readonly delete: boolean
    readonly force: boolean
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
        ...formatOptions(t, t('cli:check.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:push.path')),
    },
    loader: async () => push,
  })
}

async function push(this: Session, options: PushOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options)
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
  await printSync(report, { format, asked: askedOf(options, paths) }, this)
  this.exitCode = syncExitCode(report)
}
