import { buildCommand, type Command } from '@stricli/core'
import type { StatusReport } from '../freshness/types.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

const FAILING = ['due', 'stale', 'missing', 'unknown', 'obsolete'] as const

type StatusOptions = GlobalOptions &
  FormatOptions & {
    readonly at?: string
    readonly posts: boolean
    readonly changes: boolean
    readonly explain: boolean
    readonly changed: boolean
    readonly failOn?: readonly (typeof FAILING)[number][]
  }

/** `translate status [path…]`. */
export function statusCommand(t: Translate): Command<Session> {
  return buildCommand<StatusOptions, string[], Session>({
    docs: { brief: t('cli:status.brief'), fullDescription: t('cli:status.description') },
    parameters: {
      flags: {
        at: textOption('COMMIT', t('cli:status.at')),
        posts: flag(t('cli:status.posts')),
        changes: flag(t('cli:status.changes')),
        explain: flag(t('cli:status.explain')),
        changed: flag(t('cli:status.changed')),
        failOn: {
          kind: 'enum',
          values: FAILING,
          optional: true,
          variadic: ',',
          placeholder: 'STATE',
          brief: t('cli:status.failOn'),
        },
        ...formatOptions(t, t('cli:diff.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:status.path')),
    },
    loader: async () => status,
  })
}

async function status(this: Session, options: StatusOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options)
  const { status: find } = await import('../commands/status.ts')
  const { printStatus } = await import('./print-status.ts')
  const { explain, changed: changedOnly } = options
  const changes = options.changes || explain
  const report = await find({
    ...(await selectionOptions(options, paths, this)),
    changes,
    ...(changedOnly ? { changedIn: this.world.env } : {}),
    ...(options.at === undefined ? {} : { at: options.at }),
  })
  const posts = options.posts || changedOnly || paths.length > 0
  await printStatus(report, { format, posts, changes, explain, changedOnly }, this)
  if (fails(report, options.failOn ?? [])) this.exitCode = 1
}

function fails({ translations }: StatusReport, states: readonly string[]): boolean {
  return translations.some(({ state }) => states.includes(state))
}
