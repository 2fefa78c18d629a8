import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import { chooseLocale } from '../i18n/choose-locale.ts'
import { anyWords, createTranslator, type Translate } from '../i18n/create-translator.ts'
import type { GuardPostOptions, Unposted } from '../commands/comment-guard.ts'
import type { GuardPosting } from '../commands/guard/post-guard.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { globalOptions, rootOf, type GlobalOptions } from './global-options.ts'
import { projectOptions } from './project-options.ts'
import { requestNumber } from './request-number.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

type GuardOptions = GlobalOptions &
  FormatOptions & {
    readonly base?: string
    readonly head?: string
    readonly comment: boolean
    readonly post?: string
    readonly pullRequest?: string
  }

/** `translate guard`. */
export function guardCommand(t: Translate): Command<Session> {
  return buildCommand<GuardOptions, [], Session>({
    docs: { brief: t('cli:guard.brief'), fullDescription: t('cli:guard.description') },
    parameters: {
      flags: {
        base: textOption('REV', t('cli:guard.base')),
        head: textOption('REV', t('cli:guard.head')),
        comment: flag(t('cli:guard.comment')),
        post: { ...textOption('FILE', t('cli:guard.post')), inferEmpty: true },
        pullRequest: textOption('N', t('cli:guard.pullRequest')),
        ...formatOptions(t, t('cli:check.github')),
        ...globalOptions(t),
      },
    },
    loader: async () => guard,
  })
}

async function guard(this: Session, options: GuardOptions): Promise<void> {
  const format = formatOf(options)
  const { post, comment, base, head, locale: locales = [] } = options
  if (post !== undefined && (comment || base !== undefined || head !== undefined))
    throw new UserError('cli:postAlone')
  const { printGuard, printUnposted } = await import('./print-guard.ts')
  if (post !== undefined) {
    const posting = await postingOf(post, await postOptions(options, this))
    return 'report' in posting ? printGuard(posting, format, this) : printUnposted(posting, this)
  }
  const asked = {
    ...projectOptions(options, this),
    locales,
    env: this.world.env,
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
  }
  const posting = comment
    ? await (
        await import('../commands/comment-guard.ts')
      ).commentGuard({
        ...asked,
        ...(await postOptions(options, this)),
      })
    : { report: await (await import('../commands/guard.ts')).guard(asked) }
  await printGuard(posting, format, this)
  if (posting.report.findings.some(({ severity }) => severity === 'error')) this.exitCode = 1
}

/** Of the file that is named, else of what the run before this one left at GitHub. */
async function postingOf(file: string, options: GuardPostOptions): Promise<GuardPosting | Unposted> {
  const { postFetchedGuard, postSavedGuard } = await import('../commands/comment-guard.ts')
  return file === '' ? postFetchedGuard(options) : postSavedGuard({ ...options, file })
}

async function postOptions(options: GuardOptions, session: Session): Promise<GuardPostOptions> {
  const { env } = session.world
  const { githubCredentials } = await import('../commands/requests/github-credentials.ts')
  return {
    credentials: await githubCredentials(env, rootOf(options, session)),
    number: requestNumber(options.pullRequest, '--pull-request'),
    now: new Date().toISOString(),
    env,
    wordsOf: async locale => anyWords(await createTranslator(chooseLocale(locale, {}))),
  }
}
