import { resolve } from 'node:path'
import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { BUILD } from './build.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { fromRoot } from './from-root.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'
import { VERSION } from './version.ts'

type DoctorOptions = GlobalOptions & FormatOptions & { readonly all: boolean }

/** `translate doctor [path…]`. */
export function doctorCommand(t: Translate): Command<Session> {
  return buildCommand<DoctorOptions, string[], Session>({
    docs: { brief: t('cli:doctor.brief'), fullDescription: t('cli:doctor.description') },
    parameters: {
      flags: {
        all: flag(t('cli:doctor.all')),
        ...formatOptions(t, t('cli:status.github')),
        ...globalOptions(t),
      },
      positional: {
        kind: 'array',
        parameter: { parse: String, placeholder: 'PATH', brief: t('cli:doctor.path') },
      },
    },
    loader: async () => doctor,
  })
}

async function doctor(this: Session, options: DoctorOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options)
  const { doctor: examine } = await import('../commands/doctor.ts')
  const { printDoctor } = await import('./print-doctor.ts')
  const root = rootOf(options, this)
  const report = await examine({
    root,
    tool: { name: 'evergloss', version: VERSION },
    node: process.versions.node,
    paths: await Promise.all(paths.map(async path => fromRoot(root, resolve(root, path)))),
    locales: options.locale ?? [],
    ...(BUILD === undefined ? {} : { build: BUILD }),
    ...(options.config === undefined ? {} : { config: options.config }),
  })
  await printDoctor(report, { format, all: options.all }, this)
  if (report.findings.some(({ severity }) => severity === 'error')) this.exitCode = 1
}
