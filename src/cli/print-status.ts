import type { StatusReport } from '../freshness/types.ts'
import { annotate } from './annotate.ts'
import { blobOf } from './blob-of.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

export interface PrintOptions {
  readonly format: Format
  readonly posts: boolean
  readonly changes: boolean
  readonly explain: boolean
  readonly changedOnly: boolean
}

/** Prints the report in the format that was asked for. */
export async function printStatus(
  report: StatusReport,
  options: PrintOptions,
  session: Session,
): Promise<void> {
  const { format: asked, ...shown } = options
  await writeReport(asked, format => formatted(report, { format, ...shown }, session), session)
  if (options.format === 'github')
    await annotate(
      report,
      report.translations.map(one => ({ changes: [], ...one, translations: [one] })),
      session,
    )
}

async function formatted(
  report: StatusReport,
  { format, ...shown }: PrintOptions,
  { t, paint, world }: Session,
): Promise<string> {
  if (format === 'json')
    return (await import('../report/status/status-json.ts')).formatStatusJson(report, { t, ...shown })
  if (format === 'markdown')
    return (await import('../report/status/status-markdown.ts')).formatStatusMarkdown(report, { t, ...shown })
  if (format === 'github') {
    const { formatStatusGithub } = await import('../report/status/status-github.ts')
    return formatStatusGithub(report, { t, ...shown, ...blobOf(report, world) })
  }
  const { formatStatusText } = await import('../report/status/status-text.ts')
  return formatStatusText(report, { t, paint, columns: world.columns, ...shown })
}
