import { resolve } from 'node:path'
import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { ExportReport } from '../report/export/export-report.ts'
import { flag } from './flag.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

const FORMATS = ['xliff', 'po'] as const

type ExportOptions = GlobalOptions & {
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly oneFilePerLocale: boolean
  readonly stale: boolean
  readonly force: boolean
  readonly json: boolean
}

/** `translate export [path…]`. */
export function exportCommand(t: Translate): Command<Session> {
  return buildCommand<ExportOptions, string[], Session>({
    docs: { brief: t('cli:export.brief'), fullDescription: t('cli:export.description') },
    parameters: {
      flags: {
        format: { kind: 'enum', values: FORMATS, default: 'xliff', brief: t('cli:export.format') },
        output: {
          kind: 'parsed',
          parse: String,
          optional: true,
          placeholder: 'DIR',
          brief: t('cli:export.output'),
        },
        oneFilePerLocale: flag(t('cli:export.oneFilePerLocale')),
        stale: flag(t('cli:export.stale')),
        force: flag(t('cli:export.force')),
        json: flag(t('cli:export.json')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:export.path')),
    },
    loader: async () => exportFiles,
  })
}

async function exportFiles(this: Session, options: ExportOptions, ...paths: string[]): Promise<void> {
  const { format, output, oneFilePerLocale, stale, force } = options
  // The scanner would only say that a value is missing
  if (output === undefined) throw new UserError('exchange:noOutput')
  const { exportUnits } = await import('../commands/export.ts')
  const selection = await selectionOptions(options, paths, this)
  const report = await exportUnits({
    ...selection,
    format,
    output: resolve(selection.root, output),
    outputName: output.replace(/(?<=.)\/+$/, ''),
    oneFilePerLocale,
    stale,
    force,
  })
  await writeReport(options.json ? 'json' : 'text', as => formatted(report, as === 'json', this), this)
  if (report.files.some(({ outcome }) => outcome === 'failed')) this.exitCode = 2
}

async function formatted(report: ExportReport, json: boolean, { t, paint, world }: Session): Promise<string> {
  if (json) return (await import('../report/export/export-json.ts')).formatExportJson(report, t)
  const { formatExportText } = await import('../report/export/export-text.ts')
  return formatExportText(report, { t, paint, columns: world.columns })
}
