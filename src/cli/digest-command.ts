import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { DIGEST_FORMATS, type DigestFormat } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { projectOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

type Options = GlobalOptions & {
  readonly since?: string
  readonly until?: string
  readonly offline: boolean
  readonly format?: DigestFormat
  readonly json: boolean
}

/** `translate digest --since DATE`. */
export function digestCommand(t: Translate): Command<Session> {
  return buildCommand<Options, [], Session>({
    docs: { brief: t('cli:digest.brief'), fullDescription: t('cli:digest.description') },
    parameters: {
      flags: {
        since: textOption('DATE', t('cli:digest.since')),
        until: textOption('DATE', t('cli:digest.until')),
        offline: flag(t('cli:digest.offline')),
        format: {
          kind: 'enum',
          values: DIGEST_FORMATS,
          optional: true,
          placeholder: 'FORMAT',
          brief: t('cli:digest.format'),
        },
        json: flag(t('cli:status.json')),
        ...globalOptions(t),
      },
    },
    loader: async () => digest,
  })
}

async function digest(this: Session, options: Options): Promise<void> {
  const { since, until, offline, locale = [] } = options
  const format = formatOf(options)
  if (since === undefined) throw new UserError('digest:noSince')
  const { digest: tell } = await import('../commands/digest.ts')
  const { printDigest } = await import('./print-digest.ts')
  const report = await tell({
    ...projectOptions(options, this),
    since,
    today: new Date().toISOString().slice(0, 10),
    ...(until === undefined ? {} : { until }),
    locales: locale,
    offline,
    env: this.world.env,
  })
  await printDigest(report, format, this)
}

function formatOf({ format, json }: Options): DigestFormat {
  if (json && format !== undefined && format !== 'json')
    throw new UserError('cli:formatConflict', { options: `\`--format ${format}\`, \`--json\`` })
  return json ? 'json' : (format ?? 'markdown')
}
