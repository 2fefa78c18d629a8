import type { ReviewersReport } from '../report/reviewers/reviewers-report.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

interface PrintOptions {
  readonly format: Format
  readonly all: boolean
  readonly askedGithub: boolean
}

/** Prints the report in the format that was asked for. */
export async function printReviewers(
  report: ReviewersReport,
  options: PrintOptions,
  session: Session,
): Promise<void> {
  await writeReport(options.format, format => formatted(report, { ...options, format }, session), session)
}

async function formatted(
  report: ReviewersReport,
  { format, all, askedGithub }: PrintOptions,
  { t, paint, world }: Session,
): Promise<string> {
  if (format === 'json')
    return (await import('../report/reviewers/reviewers-json.ts')).formatReviewersJson(report, t)
  if (format === 'markdown')
    return (await import('../report/reviewers/reviewers-markdown.ts')).formatReviewersMarkdown(report, {
      t,
      all,
      askedGithub,
    })
  const { formatReviewersText } = await import('../report/reviewers/reviewers-text.ts')
  return formatReviewersText(report, { t, paint, columns: world.columns, all, askedGithub })
}
