import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'

type DoctorOptions = GlobalOptions & FormatOptions & { readonly all: boolean; readonly offline: boolean }

/** `translate doctor [path…]`. */
export function doctorCommand(t: Translate): Command<Session> {
  return buildCommand<DoctorOptions, string[], Session>({
    docs: { brief: t('cli:doctor.brief'), fullDescription: t('cli:doctor.description') },
    parameters: {
      flags: {
        all: flag(t('cli:doctor.all')),
        offline: flag(t('cli:doctor.offline')),
        ...formatOptions(t, t('cli:status.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:doctor.path')),
    },
    loader: async () => doctor,
  })
}

async function doctor(this: Session, options: DoctorOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options)
  const { doctor: examine } = await import('../commands/doctor.ts')
  const { printDoctor } = await import('./print-doctor.ts')
  const report = await examine({
    ...(await selectionOptions(options, paths, this)),
    node: process.versions.node,
    ...(options.offline ? {} : { crowdin: { env: this.world.env } }),
  })
  await printDoctor(report, { format, all: options.all }, this)
  if (report.findings.some(({ severity }) => severity === 'error')) this.exitCode = 1
}
