import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { AdoptReport } from '../freshness/adoption/types.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOf } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

const FAILING = ['contradicted', 'unsure'] as const

type AdoptOptions = GlobalOptions & {
  readonly write: boolean
  readonly force: boolean
  readonly check: boolean
  readonly failOn?: readonly (typeof FAILING)[number][]
  readonly json: boolean
  readonly markdown: boolean
}

/** `translate adopt [path…]`. */
export function adoptCommand(t: Translate): Command<Session> {
  return buildCommand<AdoptOptions, string[], Session>({
    docs: { brief: t('cli:adopt.brief'), fullDescription: t('cli:adopt.description') },
    parameters: {
      flags: {
        write: flag(t('cli:adopt.write')),
        force: flag(t('cli:adopt.force')),
        check: flag(t('cli:adopt.check')),
        failOn: {
          kind: 'enum',
          values: FAILING,
          optional: true,
          variadic: ',',
          placeholder: 'RESULT',
          brief: t('cli:adopt.failOn'),
        },
        json: flag(t('cli:adopt.json')),
        markdown: flag(t('cli:adopt.markdown')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:adopt.path')),
    },
    loader: async () => adopt,
  })
}

async function adopt(this: Session, options: AdoptOptions, ...paths: string[]): Promise<void> {
  const format = formatOf({ ...options, github: false })
  const mode = modeOf(options)
  const { adopt: find } = await import('../commands/adopt.ts')
  const report = await find({
    ...(await selectionOptions(options, paths, this)),
    mode,
    force: options.force,
  })
  await writeReport(format, as => formatted(report, as, this), this)
  const outcomes = new Set(report.adoptions.map(({ outcome }) => outcome))
  if (options.failOn?.some(outcome => outcomes.has(outcome)) === true) this.exitCode = 1
  if (mode === 'write' && outcomes.has('failed')) this.exitCode = 2
}

/** `--check` looks only, and there is nothing to force without `--write`. */
function modeOf({ write, force, check }: AdoptOptions): AdoptReport['mode'] {
  if (check && (write || force)) throw new UserError('cli:adoptConflict')
  if (force && !write) throw new UserError('cli:forceAlone')
  return check ? 'check' : write ? 'write' : 'plan'
}

async function formatted(report: AdoptReport, format: string, { t, paint, world }: Session): Promise<string> {
  if (format === 'json') return (await import('../report/adopt/adopt-json.ts')).formatAdoptJson(report, t)
  if (format === 'markdown')
    return (await import('../report/adopt/adopt-markdown.ts')).formatAdoptMarkdown(report, t)
  const { formatAdoptText } = await import('../report/adopt/adopt-text.ts')
  return formatAdoptText(report, { t, paint, columns: world.columns })
}
