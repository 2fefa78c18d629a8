import { type Asked, commandLine } from '../text/command-line.ts'
import type { Words } from '../words.ts'
import { isDone } from './shown.ts'
import type { SyncReport, TextFate } from './sync-report.ts'

export interface NextOptions {
  readonly t: Words
  readonly asked: Asked
  /** True: in a workflow, where nobody is there to commit files. */
  readonly isUnattended?: boolean
}

/** What to do next, a sentence each. */
export function nextWords(report: SyncReport, options: NextOptions): string[] {
  const { posts, gone, translations, mode, command } = report
  const { t } = options
  const items = [...posts, ...posts.flatMap(post => post.translations), ...translations, ...gone]
  const failed = items.filter(({ outcome }) => outcome === 'failed').length
  const isPlanned = mode === 'plan' && [...posts, ...translations, ...gone].some(isDone)
  return [
    ...(options.isUnattended === true ? [] : writtenWords(report, t)),
    ...sentWords(report, options),
    ...openWords(report, options),
    ...(isPlanned ? [t(`sync:next.planned.${command}`)] : []),
    ...(failed > 0 ? [t('sync:next.failed', { count: failed })] : []),
  ]
}

/** About what is in files now. */
function writtenWords({ translations, mode }: SyncReport, t: Words): string[] {
  const written = mode === 'write' ? translations.filter(isDone) : []
  const inLedger = written.some(({ edits }) => edits.some(({ path }) => path.startsWith('.translate/')))
  return [
    ...(written.length > 0 ? [t('exchange:next.diff')] : []),
    ...(inLedger ? [t('update:next.ledger')] : []),
  ]
}

/** Of a plan: what would change in files. */
export function shownEdits({ mode, translations }: SyncReport): SyncReport['translations'][number]['edits'] {
  return mode === 'plan' ? translations.flatMap(({ edits }) => edits) : []
}

/** About what lies at Crowdin. */
function sentWords({ posts, gone }: SyncReport, { t, asked }: NextOptions): string[] {
  const isEdited = posts.some(
    ({ segments: { cosmetic, mechanical, substantive } }) => cosmetic + mechanical + substantive > 0,
  )
  const offers = posts.flatMap(({ translations }) => translations)
  const isPartly = offers.some(({ taken, segments }) => taken !== null && taken < segments)
  const isLeft = gone.some(({ outcome }) => outcome === 'left')
  return [
    ...(isEdited ? [t('sync:next.kept')] : []),
    ...(isPartly ? [t('sync:next.partly')] : []),
    ...(isLeft ? [t('sync:next.gone', { command: again('push', ['--delete'], asked) })] : []),
  ]
}

/** About texts that stay on one side. */
function openWords({ command, translations }: SyncReport, { t, asked }: NextOptions): string[] {
  const sum = (fate: TextFate): number => translations.reduce((all, { segments }) => all + segments[fate], 0)
  const [taker, sender] = [command === 'push' ? 'pull' : command, command === 'pull' ? 'push' : command]
  const pushed = command === 'pull' ? sum('pushed') : 0
  const unapproved = command === 'push' ? 0 : sum('unapproved')
  const bad = translations.flatMap(({ open }) => open.filter(({ fate }) => fate === 'bad'))
  const conflicts = translations.flatMap(({ open }) => open.filter(({ fate }) => fate === 'conflict'))
  const unsure = conflicts.filter(({ why }) => why.code === 'sync:conflictUnsure').length
  const behind = command === 'pull' ? 0 : sum('behind')
  const outdated = sum('outdated')
  const crowdin = again(taker, ['--prefer', 'crowdin'], asked)
  const git = again(sender, ['--prefer', 'git'], asked)
  return [
    ...(pushed > 0 ? [t('sync:next.pushed', { count: pushed, command: again('push', [], asked) })] : []),
    ...(unapproved > 0
      ? [
          t('sync:next.unapproved', {
            count: unapproved,
            command: again(taker, ['--take', 'translated'], asked),
          }),
        ]
      : []),
    ...(outdated > 0 ? [t('sync:next.outdated', { count: outdated })] : []),
    ...(behind > 0
      ? [
          t('sync:next.behind', {
            count: behind,
            status: again('status', [], asked),
            adopt: again('adopt', [], asked),
          }),
        ]
      : []),
    ...(sum('conflict') > unsure ? [t('sync:next.conflict', { crowdin, git })] : []),
    ...(unsure > 0 ? [t('sync:next.conflictUnsure', { crowdin })] : []),
    ...(bad.length > 0 ? [t('sync:next.bad')] : []),
    ...(bad.some(({ commented }) => !commented)
      ? [t('sync:next.comment', { command: again(taker, ['--comment'], asked) })]
      : []),
    ...(sum('refused') > 0 ? [t('exchange:next.refused')] : []),
  ]
}

function again(command: string, words: readonly string[], asked: Asked): string {
  return commandLine(command, { ...asked, options: [...asked.options, ...words] })
}
