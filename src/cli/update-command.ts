import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import type { NextOptions } from '../report/update/next-words.ts'
import type { UpdateReport } from '../report/update/update-report.ts'
import { askedOf } from './asked.ts'
import { flag } from './flag.ts'
import { formatOf } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

type UpdateOptions = GlobalOptions & {
  readonly dryRun: boolean
  readonly prune: boolean
  readonly basis: boolean
  readonly force: boolean
  readonly json: boolean
  readonly markdown: boolean
}

/** `translate update [path…]`. */
export function updateCommand(t: Translate): Command<Session> {
  return buildCommand<UpdateOptions, string[], Session>({
    docs: { brief: t('cli:update.brief'), fullDescription: t('cli:update.description') },
    parameters: {
      flags: {
        dryRun: flag(t('cli:update.dryRun')),
        prune: flag(t('cli:update.prune')),
        basis: flag(t('cli:update.basis')),
        force: flag(t('cli:update.force')),
        json: flag(t('cli:update.json')),
        markdown: flag(t('cli:update.markdown')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:update.path')),
    },
    loader: async () => update,
  })
}

async function update(this: Session, options: UpdateOptions, ...paths: string[]): Promise<void> {
  const format = formatOf({ ...options, github: false })
  const { update: carryOver } = await import('../commands/update.ts')
  const { dryRun, prune, basis, force } = options
  const report = await carryOver({
    ...(await selectionOptions(options, paths, this)),
    dryRun,
    prune,
    basis,
    force,
  })
  const switches = SWITCHES.filter(name => options[name]).map(name => `--${name}`)
  const next = { t: this.t, asked: askedOf(options, paths), switches }
  await writeReport(format, as => formatted(report, { ...next, format: as }, this), this)
  if (report.items.some(({ outcome }) => outcome === 'failed')) this.exitCode = 2
}

/** What else is written with them is to be written with them again. */
const SWITCHES = ['prune', 'basis', 'force'] as const

async function formatted(
  report: UpdateReport,
  { format, ...next }: NextOptions & { readonly format: string },
  { paint, world }: Session,
): Promise<string> {
  if (format === 'json')
    return (await import('../report/update/update-json.ts')).formatUpdateJson(report, next.t)
  if (format === 'markdown')
    return (await import('../report/update/update-markdown.ts')).formatUpdateMarkdown(report, next)
  const { formatUpdateText } = await import('../report/update/update-text.ts')
  return formatUpdateText(report, { ...next, paint, columns: world.columns, isTTY: world.isTTY })
}
