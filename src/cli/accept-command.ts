import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { Translate } from '../i18n/create-translator.ts'
import type { AcceptReport } from '../report/accept/accept-report.ts'
import { flag } from './flag.ts'
import { pathsFromRoot } from './from-root.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { projectOptions } from './project-options.ts'
import { requestNumber } from './request-number.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'
import { writeReport } from './write-report.ts'

type Options = GlobalOptions & {
  readonly section: boolean
  readonly by?: string
  readonly note?: string
  readonly fromRequest?: string
  readonly undo: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/** `translate accept FILE[:LINE] …`. */
export function acceptCommand(t: Translate): Command<Session> {
  return buildCommand<Options, string[], Session>({
    docs: { brief: t('cli:accept.brief'), fullDescription: t('cli:accept.description') },
    parameters: {
      flags: {
        section: flag(t('cli:accept.section')),
        by: textOption('NAME', t('cli:accept.by')),
        note: textOption('TEXT', t('cli:accept.note')),
        fromRequest: textOption('N', t('cli:accept.fromRequest')),
        undo: flag(t('cli:accept.undo')),
        dryRun: flag(t('cli:accept.dryRun')),
        json: flag(t('cli:accept.json')),
        ...globalOptions(t),
      },
      positional: {
        kind: 'array',
        parameter: { parse: String, placeholder: 'FILE[:LINE]', brief: t('cli:accept.file') },
      },
    },
    loader: async () => accept,
  })
}

async function accept(this: Session, options: Options, ...names: string[]): Promise<void> {
  const { section, undo, dryRun, locale: locales = [] } = options
  if (options.fromRequest !== undefined) return acceptRequest(options, names, this)
  if (names.length === 0) throw new UserError('cli:argumentMissing', { name: 'FILE[:LINE]' })
  // No file is ever meant as a whole section
  if (section && !names.every(name => /:\d+$/.test(name))) throw new UserError('cli:sectionOfLine')
  const { accept: sign } = await import('../commands/accept.ts')
  const project = projectOptions(options, this)
  const report = await sign({
    ...project,
    section,
    undo,
    dryRun,
    locales,
    names: await pathsFromRoot(project.root, names),
    ...saidBy(options),
  })
  await writeReport(formatOf(options), as => formatted(report, as, this), this)
}

/** What was accepted below a pull request says itself which segments it is about, and who says so. */
async function acceptRequest(options: Options, names: readonly string[], session: Session): Promise<void> {
  const { section, undo, dryRun, by, note, locale: locales = [] } = options
  const number = requestNumber(options.fromRequest, '--from-request')
  const isMore = names.length > 0 || section || undo || by !== undefined || note !== undefined
  if (isMore || number === undefined) throw new UserError('cli:fromRequestAlone')
  const { env } = session.world
  const { githubCredentials } = await import('../commands/requests/github-credentials.ts')
  const { acceptFromRequest } = await import('../commands/accept-from-request.ts')
  const project = projectOptions(options, session)
  const credentials = await githubCredentials(env, project.root)
  const { report, said } = await acceptFromRequest({ ...project, locales, env, credentials, number, dryRun })
  await writeReport(formatOf(options), as => formatted(report, as, session), session)
  if (options.json) return
  const { saidBelowWords } = await import('../report/guard/said-below.ts')
  const { wrap } = await import('../report/text/wrap.ts')
  const lines = saidBelowWords(said, session.t).flatMap(words => wrap(words, session.world.columns))
  for (const line of lines) session.world.stdout.write(`${line}\n`)
}

/** One line each: what is noted in a ledger is read in a table. */
function saidBy({ by, note }: Options): { readonly by?: string; readonly note?: string } {
  const said = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
  return {
    ...(by === undefined ? {} : { by: said(by) }),
    ...(note === undefined ? {} : { note: said(note) }),
  }
}

function formatOf({ json }: Options): 'json' | 'text' {
  return json ? 'json' : 'text'
}

async function formatted(
  report: AcceptReport,
  format: string,
  { t, paint, world }: Session,
): Promise<string> {
  if (format === 'json') return (await import('../report/accept/accept-json.ts')).formatAcceptJson(report, t)
  const { formatAcceptText } = await import('../report/accept/accept-text.ts')
  return formatAcceptText(report, { t, paint, columns: world.columns })
}
