import type { PrReport } from '../report/pr/pr-report.ts'
import { commandsOf } from './annotate.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

/** Prints the report in the format that was asked for. */
export async function printPr(report: PrReport, format: Format, session: Session): Promise<void> {
  await writeReport(format, as => formatted(report, as, session), session)
  const { t, world } = session
  if (format !== 'github' || !world.env['GITHUB_STEP_SUMMARY']) return
  const { prAnnotations } = await import('../report/pr/pr-annotations.ts')
  commandsOf(world).write(prAnnotations(report, t))
}

async function formatted(report: PrReport, format: Format, { t, paint, world }: Session): Promise<string> {
  if (format === 'json') return (await import('../report/pr/pr-json.ts')).formatPrJson(report, t)
  if (format === 'markdown') return (await import('../report/pr/pr-markdown.ts')).formatPrMarkdown(report, t)
  if (format === 'github') return (await import('../report/pr/pr-markdown.ts')).formatPrGithub(report, t)
  const { formatPrText } = await import('../report/pr/pr-text.ts')
  return formatPrText(report, { t, paint, columns: world.columns })
}
