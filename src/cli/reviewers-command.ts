import { buildCommand, type Command } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOf } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

type ReviewersOptions = GlobalOptions & {
  readonly author?: string
  readonly all: boolean
  readonly askGithub: boolean
  readonly json: boolean
  readonly markdown: boolean
}

/** `translate reviewers [path…]`. */
export function reviewersCommand(t: Translate): Command<Session> {
  return buildCommand<ReviewersOptions, string[], Session>({
    docs: { brief: t('cli:reviewers.brief'), fullDescription: t('cli:reviewers.description') },
    parameters: {
      flags: {
        author: textOption('LOGIN', t('cli:reviewers.author')),
        all: flag(t('cli:reviewers.all')),
        askGithub: flag(t('cli:reviewers.askGithub')),
        json: flag(t('cli:status.json')),
        markdown: flag(t('cli:status.markdown')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:reviewers.path')),
    },
    loader: async () => reviewers,
  })
}

async function reviewers(this: Session, options: ReviewersOptions, ...paths: string[]): Promise<void> {
  const format = formatOf({ ...options, github: false })
  const { author, askGithub, all } = options
  const { findReviewers } = await import('../commands/reviewers.ts')
  const { printReviewers } = await import('./print-reviewers.ts')
  const report = await findReviewers({
    ...(await selectionOptions(options, paths, this)),
    now: new Date().toISOString(),
    ...(author === undefined ? {} : { author: author.replace(/^@/, '') }),
    ...(askGithub ? { github: { env: this.world.env } } : {}),
  })
  await printReviewers(report, { format, all, askedGithub: askGithub }, this)
}
