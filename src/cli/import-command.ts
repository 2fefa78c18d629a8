import { resolve } from 'node:path'
import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import type { ImportReport } from '../report/import/import-report.ts'
import { flag } from './flag.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { projectOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

const PUBLISH = ['complete', 'partial'] as const

type ImportOptions = GlobalOptions & {
  readonly dryRun: boolean
  readonly force: boolean
  readonly fuzzy: boolean
  readonly publish?: (typeof PUBLISH)[number]
  readonly withSourceText: boolean
  readonly json: boolean
}

/** `translate import FILE…`. */
export function importCommand(t: Translate): Command<Session> {
  return buildCommand<ImportOptions, string[], Session>({
    docs: { brief: t('cli:import.brief'), fullDescription: t('cli:import.description') },
    parameters: {
      flags: {
        dryRun: flag(t('cli:import.dryRun')),
        fuzzy: flag(t('cli:import.fuzzy')),
        publish: { kind: 'enum', values: PUBLISH, optional: true, brief: t('cli:import.publish') },
        withSourceText: flag(t('cli:import.withSourceText')),
        force: flag(t('cli:import.force')),
        json: flag(t('cli:import.json')),
        ...globalOptions(t),
      },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: { parse: String, placeholder: 'FILE', brief: t('cli:import.file') },
      },
    },
    loader: async () => importAll,
  })
}

async function importAll(this: Session, options: ImportOptions, ...files: string[]): Promise<void> {
  const { importFiles } = await import('../commands/import.ts')
  const project = projectOptions(options, this)
  const { dryRun, force, fuzzy, publish, withSourceText } = options
  const report = await importFiles({
    ...project,
    files: files.map(name => ({ name, path: resolve(project.root, name) })),
    locales: options.locale ?? [],
    dryRun,
    force,
    fuzzy,
    withSourceText,
    ...(publish === undefined ? {} : { publish }),
  })
  await writeReport(options.json ? 'json' : 'text', as => formatted(report, as === 'json', this), this)
  this.exitCode = exitCodeOf(report)
}

/** What failed is worse than words that did not go in. A source that moved on is the way of the world. */
function exitCodeOf({ posts, strangers }: ImportReport): number {
  if (strangers.length > 0 || posts.some(({ outcome }) => outcome === 'failed')) return 2
  const isLeft = posts.some(
    ({ units: { conflict, bad, lost, refused } }) => conflict + bad + lost + refused > 0,
  )
  return isLeft ? 1 : 0
}

async function formatted(report: ImportReport, json: boolean, { t, paint, world }: Session): Promise<string> {
  if (json) return (await import('../report/import/import-json.ts')).formatImportJson(report, t)
  const { formatImportText } = await import('../report/import/import-text.ts')
  return formatImportText(report, { t, paint, columns: world.columns, isTTY: world.isTTY })
}
