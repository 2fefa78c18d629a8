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

type PullOptions = GlobalOptions &
  FormatOptions &
  TakeOptions & { readonly dryRun: boolean; readonly force: boolean }

/** `translate pull [path…]`. */
export function pullCommand(t: Translate): Command<Session> {
  return buildCommand<PullOptions, string[], Session>({
    docs: { brief: t('cli:pull.brief'), fullDescription: t('cli:pull.description') },
    parameters: {
      flags: {
        dryRun: flag(t('cli:pull.dryRun')),
        ...takeParameters(t),
        force: flag(t('cli:import.force')),
        ...formatOptions(t, t('cli:check.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:push.path')),
    },
    loader: async () => pull,
  })
}

async function pull(this: Session, options: PullOptions, ...paths: string[]): Promise<void> {
  await runSync('pull', { options, paths }, this)
}
