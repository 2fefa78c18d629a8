import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import type { FormatOptions } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { runSync } from './run-sync.ts'
import type { Session } from './session.ts'
import { takeParameters, type TakeOptions } from './sync-parameters.ts'

type SyncOptions = GlobalOptions &
  FormatOptions &
  TakeOptions & { readonly dryRun: boolean; readonly delete: boolean; readonly force: boolean }

/** `translate sync [path…]`. */
export function syncCommand(t: Translate): Command<Session> {
  return buildCommand<SyncOptions, string[], Session>({
    docs: { brief: t('cli:sync.brief'), fullDescription: t('cli:sync.description') },
    parameters: {
      flags: {
        dryRun: flag(t('cli:sync.dryRun')),
        delete: flag(t('cli:push.delete')),
        ...takeParameters(t),
        force: flag(t('cli:sync.force')),
        ...formatOptions(t, t('cli:check.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:push.path')),
    },
    loader: async () => bringTogether,
  })
}

async function bringTogether(this: Session, options: SyncOptions, ...paths: string[]): Promise<void> {
  await runSync('sync', { options, paths }, this)
}
