import { resolve } from 'node:path'
import { buildCommand, type Command } from '@stricli/core'
import type { StatusReport } from '../freshness/types.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { BUILD } from './build.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { fromRoot } from './from-root.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import type { Session } from './session.ts'
import { VERSION } from './version.ts'

const FAILING = ['due', 'stale', 'missing', 'unknown', 'obsolete'] as const

type StatusOptions = GlobalOptions &
  FormatOptions & {
    readonly at?: string
    readonly posts: boolean
    readonly changes: boolean
    readonly explain: boolean
    readonly failOn?: readonly (typeof FAILING)[number][]
  }

/** `translate status [path…]`. */
export function statusCommand(t: Translate): Command<Session> {
  return buildCommand<StatusOptions, string[], Session>({
    docs: { brief: t('cli:status.brief'), fullDescription: t('cli:status.description') },
    parameters: {
      flags: {
        at: {
          kind: 'parsed',
          parse: String,
          optional: true,
          placeholder: 'COMMIT',
          brief: t('cli:status.at'),
        },
        posts: flag(t('cli:status.posts')),
        changes: flag(t('cli:status.changes')),
        explain: flag(t('cli:status.explain')),
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
      positional: {
        kind: 'array',
        parameter: { parse: String, placeholder: 'PATH', brief: t('cli:status.path') },
      },
    },
    loader: async () => status,
  })
}

async function status(this: Session, options: StatusOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options)
  const { status: find } = await import('../commands/status.ts')
  const { printStatus } = await import('./print-status.ts')
  const root = rootOf(options, this)
  const { explain } = options
  const changes = options.changes || explain
  const report = await find({
    root,
    tool: { name: 'evergloss', version: VERSION },
    paths: await Promise.all(paths.map(async path => fromRoot(root, resolve(root, path)))),
    locales: options.locale ?? [],
    changes,
    ...(BUILD === undefined ? {} : { build: BUILD }),
    ...(options.config === undefined ? {} : { config: options.config }),
    ...(options.at === undefined ? {} : { at: options.at }),
  })
  const posts = options.posts || paths.length > 0
  await printStatus(report, { format, posts, changes, explain }, this)
  if (fails(report, options.failOn ?? [])) this.exitCode = 1
}

function fails({ translations }: StatusReport, states: readonly string[]): boolean {
  return translations.some(({ state }) => states.includes(state))
}
