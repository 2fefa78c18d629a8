import { resolve } from 'node:path'
import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import type { AlignReport } from '../report/align/align-report.ts'
import { flag } from './flag.ts'
import { fromRoot } from './from-root.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

type Options = GlobalOptions & {
  readonly at?: string
  readonly full: boolean
  readonly uncertain: boolean
  readonly json: boolean
}

/** `translate align [SOURCE] TARGET`. */
export function alignCommand(t: Translate): Command<Session> {
  return buildCommand<Options, [string, string?], Session>({
    docs: { brief: t('cli:align.brief'), fullDescription: t('cli:align.description') },
    parameters: {
      flags: {
        uncertain: flag(t('cli:align.uncertain')),
        full: flag(t('cli:align.full')),
        at: textOption('COMMIT', t('cli:align.at')),
        json: flag(t('cli:align.json')),
        ...globalOptions(t),
      },
      positional: {
        kind: 'tuple',
        parameters: [
          { parse: String, placeholder: 'SOURCE', brief: t('cli:align.source') },
          { parse: String, placeholder: 'TARGET', brief: t('cli:align.target'), optional: true },
        ],
      },
    },
    loader: async () => align,
  })
}

async function align(this: Session, options: Options, ...names: [string, string?]): Promise<void> {
  const { align: find } = await import('../commands/align.ts')
  const { at, config, locale: locales = [] } = options
  const root = rootOf(options, this)
  const report = await find({
    root,
    locales,
    ...(await named(names, { root, at })),
    ...(at === undefined ? {} : { at }),
    ...(config === undefined ? {} : { config }),
  })
  if (report.fit === null) this.exitCode = 2
  this.world.stdout.write(await formatted(report, options, this))
}

/** What git is asked for is named as seen from the root; plain files as the person did. */
async function named(
  [first, second]: readonly [string, string?],
  { root, at }: { readonly root: string; readonly at: string | undefined },
): Promise<{ readonly source?: string; readonly target: string }> {
  const seen = async (name: string): Promise<string> => fromRoot(root, resolve(root, name))
  if (second === undefined) return { target: await seen(first) }
  return { source: at === undefined ? first : await seen(first), target: second }
}

async function formatted(
  report: AlignReport,
  { json, full, uncertain }: Options,
  { t, paint, world }: Session,
): Promise<string> {
  if (json) return (await import('../report/align/align-json.ts')).formatAlignJson(report, t)
  const { formatAlignText } = await import('../report/align/align-text.ts')
  return formatAlignText(report, { t, paint, columns: world.columns, full, uncertain })
}
