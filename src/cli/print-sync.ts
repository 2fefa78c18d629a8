import type { SyncReport } from '../report/sync/sync-report.ts'
import type { Asked } from '../report/text/command-line.ts'
import { commandsOf, isOwnRun } from './annotate.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

interface PrintOptions {
  readonly format: Format
  readonly asked: Asked
}

/** Prints the report in the format that was asked for; with `github`, in a run for these files, annotations too. */
export async function printSync(report: SyncReport, options: PrintOptions, session: Session): Promise<void> {
  const { t, world } = session
  const { format } = options
  await writeReport(format, as => formatted(report, { ...options, format: as }, session), session)
  if (format !== 'github' || !isOwnRun({ commit: report.commit, worktree: true }, world)) return
  const { syncAnnotations } = await import('../report/sync/sync-github.ts')
  commandsOf(world).write(syncAnnotations(report, t))
}

async function formatted(
  report: SyncReport,
  { format, asked }: PrintOptions,
  { t, paint, world }: Session,
): Promise<string> {
  const options = { t, asked, isUnattended: world.env['GITHUB_ACTIONS'] === 'true' }
  if (format === 'json') return (await import('../report/sync/sync-json.ts')).formatSyncJson(report, t)
  if (format === 'markdown')
    return (await import('../report/sync/sync-markdown.ts')).formatSyncMarkdown(report, options)
  if (format === 'github')
    return (await import('../report/sync/sync-github.ts')).formatSyncGithub(report, options)
  const { formatSyncText } = await import('../report/sync/sync-text.ts')
  return formatSyncText(report, { ...options, paint, columns: world.columns, isTTY: world.isTTY })
}
