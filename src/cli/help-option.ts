import type { Command, StricliIntegration } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { formatHelp, type HelpPage, type HelpRow } from './format-help.ts'
import { GLOBAL_OPTIONS } from './global-options.ts'
import type { Session } from './session.ts'
import { optionName } from './usage-text.ts'

type Flags = NonNullable<Command<Session>['parameters']['flags']>
type Flag = Flags[string]

export interface Route {
  readonly command: Command<Session>
  /** Command lines without `translate`, each with what it is good for. */
  readonly examples: readonly (readonly [string, string])[]
}

/** `--help`: the page of the command that stands before it, or the list of commands; to stdout. */
export function helpOption(
  session: Session,
  routes: Readonly<Record<string, Route>>,
): StricliIntegration<Session> {
  const t = session.say
  return {
    flag: {
      brief: t('cli:option.help'),
      global: true,
      aliases: ['h'],
      defaultForRouteMap: true,
      run(_, { result }) {
        const name = result.prefix[1]
        const route = name === undefined ? undefined : routes[name]
        const page =
          name === undefined || route === undefined ? rootPage(t, routes) : commandPage(t, { name, ...route })
        session.world.stdout.write(formatHelp(page, session))
      },
    },
  }
}

function rootPage(t: Translate, routes: Readonly<Record<string, Route>>): HelpPage {
  const commands = Object.entries(routes)
  return {
    usage: `translate <${t('cli:command')}> [${t('cli:options')}]`,
    description: t('cli:tagline'),
    sections: [
      {
        title: t('cli:heading.commands'),
        rows: commands.map(([name, { command }]) => [name, command.brief]),
      },
      {
        title: t('cli:heading.global'),
        rows: [...globalRows(t, commands[0]?.[1].command), ['-v, --version', t('cli:option.version')]],
      },
      {
        title: t('cli:heading.examples'),
        rows: exampleRows(commands.flatMap(([, { examples }]) => examples.slice(0, 1))),
      },
    ],
    footer: t('cli:moreHelp'),
  }
}

function commandPage(t: Translate, { name, command, examples }: Route & { readonly name: string }): HelpPage {
  const { flags = {}, positional } = command.parameters
  const own = Object.entries(flags).filter(([flag]) => !GLOBAL_OPTIONS.some(option => option === flag))
  const parameters = positional?.kind === 'array' ? [positional.parameter] : (positional?.parameters ?? [])
  const list = positional?.kind === 'array'
  const names = parameters.map(({ placeholder = '' }) => (list ? `[${placeholder}…]` : placeholder))
  return {
    usage: ['translate', name, `[${t('cli:options')}]`, ...names].join(' '),
    description: command.fullDescription ?? command.brief,
    sections: [
      {
        title: t('cli:heading.arguments'),
        rows: parameters.map(({ placeholder = '', brief }) => [placeholder, brief]),
      },
      { title: t('cli:heading.options'), rows: optionRows(own) },
      { title: t('cli:heading.global'), rows: globalRows(t, command) },
      { title: t('cli:heading.examples'), rows: exampleRows(examples) },
    ],
  }
}

function globalRows(t: Translate, command: Command<Session> | undefined): HelpRow[] {
  const flags = Object.entries(command?.parameters.flags ?? {})
  const rows = optionRows(flags.filter(([flag]) => GLOBAL_OPTIONS.some(option => option === flag)))
  return [...rows, ['--', t('cli:option.rest')], ['-h, --help', t('cli:option.help')]]
}

/** Values that several options choose from stand at the first of them. */
function optionRows(flags: readonly (readonly [name: string, flag: Flag])[]): HelpRow[] {
  const told = new Set<string>()
  return flags.map(([name, flag]) => {
    if (flag.kind === 'boolean')
      return [flag.default === true ? optionName(`no-${name}`) : optionName(name), flag.brief]
    const values = flag.kind === 'enum' ? `: ${flag.values.join(', ')}` : ''
    const isNew = values !== '' && !told.has(values)
    told.add(values)
    return [`${optionName(name)} ${flag.placeholder ?? ''}`.trimEnd(), flag.brief + (isNew ? values : '')]
  })
}

function exampleRows(examples: Route['examples']): HelpRow[] {
  return examples.map(([line, words]) => [`translate ${line}`, words])
}
