import { buildApplication, buildRouteMap, type Application, type StricliIntegration } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { exitCodeOf } from './failure.ts'
import { helpOption } from './help-option.ts'
import { routes } from './routes.ts'
import type { Session } from './session.ts'
import { usageText } from './usage-text.ts'
import { VERSION } from './version.ts'

/** The command line: its commands, its help and what it says to a wrong usage, in one language. */
export function application(session: Session): Application<Session> {
  const t = session.say
  const found = routes(t)
  const commands = Object.entries(found).map(([name, { command }]) => [name, command] as const)
  const root = buildRouteMap<string, Session>({
    // Without prototypes, so that `translate constructor` names no command
    routes: Object.assign(Object.create(null), Object.fromEntries(commands)),
    aliases: Object.create(null),
    docs: { brief: t('cli:tagline') },
  })
  const configuration = {
    name: 'translate',
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { disableAnsiColor: true },
    localization: { text: usageText(t, session.debug) },
    determineExitCode: exitCodeOf,
  } as const
  return buildApplication(root, configuration, {
    help: helpOption(session, found),
    version: versionOption(t),
  })
}

function versionOption(t: Translate): StricliIntegration<Session> {
  return {
    flag: {
      brief: t('cli:option.version'),
      aliases: ['v'],
      run() {
        this.process.stdout.write(`${VERSION}\n`)
      },
    },
  }
}
