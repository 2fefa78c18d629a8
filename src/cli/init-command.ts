import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'

type Options = GlobalOptions & { readonly dryRun: boolean; readonly json: boolean }

/** `translate init`. */
export function initCommand(t: Translate): Command<Session> {
  return buildCommand<Options, [], Session>({
    docs: { brief: t('cli:init.brief'), fullDescription: t('cli:init.description') },
    parameters: {
      flags: {
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
  const { init: write } = await import('../commands/init.ts')
  const { dryRun, locale: locales = [] } = options
  const report = await write({ root: rootOf(options, this), locales, dryRun })
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
