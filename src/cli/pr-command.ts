import { buildCommand, type Command } from '@stricli/core'
import { chooseLocale } from '../i18n/choose-locale.ts'
import { anyWords, createTranslator, type Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'

type PrOptions = GlobalOptions & FormatOptions & { readonly dryRun: boolean; readonly reopen: boolean }

/** `translate pr [path…]`. */
export function prCommand(t: Translate): Command<Session> {
  return buildCommand<PrOptions, string[], Session>({
    docs: { brief: t('cli:pr.brief'), fullDescription: t('cli:pr.description') },
    parameters: {
      flags: {
        dryRun: flag(t('cli:pr.dryRun')),
        reopen: flag(t('cli:pr.reopen')),
        ...formatOptions(t, t('cli:status.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:pr.path')),
    },
    loader: async () => openRequests,
  })
}

async function openRequests(this: Session, options: PrOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options)
  const { env } = this.world
  const { githubCredentials } = await import('../commands/requests/github-credentials.ts')
  const credentials = await githubCredentials(env, rootOf(options, this))
  const { pr } = await import('../commands/pr.ts')
  const { crowdinUrl } = await import('../commands/requests/crowdin-url.ts')
  const report = await pr({
    ...(await selectionOptions(options, paths, this)),
    credentials,
    now: new Date().toISOString(),
    wordsOf: async locale => anyWords(await createTranslator(chooseLocale(locale, {}))),
    crowdin: await crowdinUrl(env),
    dryRun: options.dryRun,
    reopen: options.reopen,
  })
  const { printPr } = await import('./print-pr.ts')
  await printPr(report, format, this)
  const failed = report.items.some(({ problem }) => problem !== null)
  const isConflicting = report.items.some(({ pull }) => pull.outcome === 'conflict')
  if (failed || isConflicting) this.exitCode = failed ? 2 : 1
}
