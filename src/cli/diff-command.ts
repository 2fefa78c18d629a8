import { buildCommand, type Command } from '@stricli/core'
import { UserError } from '../errors.ts'
import type { DiffReport } from '../freshness/types.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { formatOf, type FormatOptions } from './formats.ts'
import { pathsFromRoot } from './from-root.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { projectOptions, selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

type DiffOptions = GlobalOptions &
  FormatOptions & {
    readonly sourceOnly: boolean
    readonly at?: string
    readonly all: boolean
    readonly explain: boolean
    readonly context?: string
  }

/** `translate diff [path…]`. */
export function diffCommand(t: Translate): Command<Session> {
  return buildCommand<DiffOptions, string[], Session>({
    docs: { brief: t('cli:diff.brief'), fullDescription: t('cli:diff.description') },
    parameters: {
      flags: {
        sourceOnly: flag(t('cli:diff.sourceOnly')),
        at: textOption('COMMIT', t('cli:status.at')),
        all: flag(t('cli:diff.all')),
        explain: flag(t('cli:diff.explain')),
        context: textOption('N', t('cli:diff.context')),
        ...formatOptions(t, t('cli:diff.github')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:diff.path')),
    },
    loader: async () => diff,
  })
}

async function diff(this: Session, options: DiffOptions, ...names: string[]): Promise<void> {
  const format = formatOf(options)
  const context = contextOf(options)
  const report = await (options.sourceOnly ? betweenVersions : sinceBases)(options, names, this)
  const { printDiff } = await import('./print-diff.ts')
  await printDiff(report, { format, context, all: options.all, explain: options.explain }, this)
  if (report.compared === 'files' && report.sources.some(({ segments }) => segments === null))
    this.exitCode = 2
}

const CONTEXT = 8

function contextOf({ context }: DiffOptions): number {
  if (context === undefined) return CONTEXT
  const words = /^\d{1,4}$/.test(context) ? Number(context) : Infinity
  if (words > 1000) throw new UserError('diff:badContext', { input: context })
  return words
}

async function sinceBases(
  options: DiffOptions,
  names: readonly string[],
  session: Session,
): Promise<DiffReport> {
  const { diff: find } = await import('../commands/diff.ts')
  const { at } = options
  const selection = await selectionOptions(options, names, session)
  try {
    return await find({ ...selection, ...(at === undefined ? {} : { at }) })
  } catch (error) {
    throw await inOtherWords(error, names, selection.root)
  }
}

/** To whoever names commits where paths belong, the option that takes commits is told. */
async function inOtherWords(error: unknown, names: readonly string[], root: string): Promise<unknown> {
  if (!(error instanceof UserError) || error.code !== 'project:pathMatchesNothing') return error
  const { commitsMeant } = await import('../commands/commits-meant.ts')
  const commits = await commitsMeant(names, root)
  return commits === undefined ? error : new UserError('diff:commitsMeant', { commits })
}

async function betweenVersions(
  options: DiffOptions,
  names: readonly string[],
  session: Session,
): Promise<DiffReport> {
  for (const option of ['at', 'locale'] as const)
    if (options[option] !== undefined) throw new UserError('diff:unwanted', { option: `--${option}` })
  const [{ diffVersions }, { versionNames }] = await Promise.all([
    import('../commands/diff-versions.ts'),
    import('../commands/version-names.ts'),
  ])
  const project = projectOptions(options, session)
  const { rest, ...versions } = await versionNames(names, project.root)
  return diffVersions({ ...project, ...versions, paths: await pathsFromRoot(project.root, rest) })
}
