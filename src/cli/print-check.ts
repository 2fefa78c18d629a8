import type { CheckReport } from '../report/check/check-report.ts'
import { commandsOf, isOwnRun } from './annotate.ts'
import type { CheckFormat } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

export interface PrintOptions {
  readonly format: CheckFormat
  /** True: only translations were looked at that a branch changes. */
  readonly changedOnly: boolean
}

/** Prints the report in the format that was asked for; with `github`, in a run for these files, annotations too. */
export async function printCheck(
  report: CheckReport,
  { format, changedOnly }: PrintOptions,
  session: Session,
): Promise<void> {
  const { t, world } = session
  await writeReport(format, as => formatted(report, { format: as, changedOnly }, session), session)
  if (format !== 'github' || !isOwnRun(report, world)) return
  const { checkAnnotations } = await import('../report/check/check-github.ts')
  commandsOf(world).write(checkAnnotations(report, t))
}

async function formatted(
  report: CheckReport,
  { format, changedOnly }: PrintOptions,
  { t, paint, world }: Session,
): Promise<string> {
  if (format === 'json') return (await import('../report/check/check-json.ts')).formatCheckJson(report, t)
  if (format === 'sarif') return (await import('../report/check/check-sarif.ts')).formatCheckSarif(report, t)
  if (format === 'markdown')
    return (await import('../report/check/check-markdown.ts')).formatCheckMarkdown(report, t, changedOnly)
  if (format === 'github')
    return (await import('../report/check/check-github.ts')).formatCheckGithub(report, t, changedOnly)
  const { formatCheckText } = await import('../report/check/check-text.ts')
  return formatCheckText(report, { t, paint, columns: world.columns, changedOnly })
}
