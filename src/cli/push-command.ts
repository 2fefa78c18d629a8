import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import type { FormatOptions } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { runSync } from './run-sync.ts'
import type { Session } from './session.ts'
import { preferParameter, type PreferOption } from './sync-parameters.ts'

type PushOptions = GlobalOptions &
  FormatOptions &
  PreferOption & {
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
        ...preferParameter(t),
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
  await runSync('push', { options, paths }, this)
}
