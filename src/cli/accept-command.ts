import { resolve } from 'node:path'
import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { AcceptReport } from '../report/accept/accept-report.ts'
import { BUILD } from './build.ts'
import { flag } from './flag.ts'
import { fromRoot } from './from-root.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'
import { VERSION } from './version.ts'

type Options = GlobalOptions & {
  readonly section: boolean
  readonly by?: string
  readonly note?: string
  readonly undo: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/** `translate accept FILE[:LINE] …`. */
export function acceptCommand(t: Translate): Command<Session> {
  const text = { kind: 'parsed', parse: String, optional: true } as const
  return buildCommand<Options, string[], Session>({
    docs: { brief: t('cli:accept.brief'), fullDescription: t('cli:accept.description') },
    parameters: {
      flags: {
        section: flag(t('cli:accept.section')),
        by: { ...text, placeholder: 'NAME', brief: t('cli:accept.by') },
        note: { ...text, placeholder: 'TEXT', brief: t('cli:accept.note') },
        undo: flag(t('cli:accept.undo')),
        dryRun: flag(t('cli:accept.dryRun')),
        json: flag(t('cli:accept.json')),
        ...globalOptions(t),
      },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: { parse: String, placeholder: 'FILE[:LINE]', brief: t('cli:accept.file') },
      },
    },
    loader: async () => accept,
  })
}

async function accept(this: Session, options: Options, ...names: string[]): Promise<void> {
  const { section, undo, dryRun, config, locale: locales = [] } = options
  // No file is ever meant as a whole section
  if (section && !names.every(name => /:\d+$/.test(name))) throw new UserError('cli:sectionOfLine')
  const { accept: sign } = await import('../commands/accept.ts')
  const root = rootOf(options, this)
  const report = await sign({
    root,
    section,
    undo,
    dryRun,
    locales,
    names: await Promise.all(names.map(async name => fromRoot(root, resolve(root, name)))),
    tool: { name: 'evergloss', version: VERSION },
    ...saidBy(options),
    ...(BUILD === undefined ? {} : { build: BUILD }),
    ...(config === undefined ? {} : { config }),
  })
  this.world.stdout.write(await formatted(report, options, this))
}

/** One line each: what is noted in a ledger is read in a table. */
function saidBy({ by, note }: Options): { readonly by?: string; readonly note?: string } {
  const said = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
  return {
    ...(by === undefined ? {} : { by: said(by) }),
    ...(note === undefined ? {} : { note: said(note) }),
  }
}

async function formatted(
  report: AcceptReport,
  { json }: Options,
  { t, paint, world }: Session,
): Promise<string> {
  if (json) return (await import('../report/accept/accept-json.ts')).formatAcceptJson(report, t)
  const { formatAcceptText } = await import('../report/accept/accept-text.ts')
  return formatAcceptText(report, { t, paint, columns: world.columns })
}
