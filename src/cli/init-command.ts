import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'
import { VERSION } from './version.ts'

type Options = GlobalOptions & {
  readonly github: boolean
  readonly crowdin: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/** `translate init`. */
export function initCommand(t: Translate): Command<Session> {
  return buildCommand<Options, [], Session>({
    docs: { brief: t('cli:init.brief'), fullDescription: t('cli:init.description') },
    parameters: {
      flags: {
        github: flag(t('cli:init.github')),
        crowdin: flag(t('cli:init.crowdin')),
        dryRun: flag(t('cli:init.dryRun')),
        json: flag(t('cli:init.json')),
        ...globalOptions(t),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    loader: async () => init,
  })
}

async function init(this: Session, options: Options): Promise<void> {
  const { dryRun, crowdin, locale: locales = [] } = options
  if (crowdin && !options.github) throw new UserError('init:crowdinAlone')
  const { init: write } = await import('../commands/init.ts')
  const wishes = { crowdin, version: VERSION, env: this.world.env }
  const github = options.github ? { github: wishes } : {}
  const report = await write({ root: rootOf(options, this), locales, dryRun, ...github })
  if (options.json) {
    const { formatInitJson } = await import('../report/init/init-json.ts')
    this.world.stdout.write(formatInitJson(report))
  } else {
    const { formatInitText } = await import('../report/init/init-text.ts')
    this.world.stdout.write(
      formatInitText(report, { t: this.t, paint: this.paint, columns: this.world.columns }),
    )
  }
}
