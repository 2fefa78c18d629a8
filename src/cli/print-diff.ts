import type { DiffReport } from '../freshness/types.ts'
import { annotate } from './annotate.ts'
import { blobOf } from './blob-of.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'
import { writeReport } from './write-report.ts'

export interface PrintDiffOptions {
  readonly format: Format
  readonly all: boolean
  readonly explain: boolean
  readonly context: number
}

/** Prints the report in the format that was asked for. */
export async function printDiff(
  report: DiffReport,
  options: PrintDiffOptions,
  session: Session,
): Promise<void> {
  await writeReport(options.format, format => formatted(report, { ...options, format }, session), session)
  if (options.format === 'github' && report.compared === 'bases')
    await annotate(report, report.sources, session)
}

async function formatted(
  report: DiffReport,
  { format, ...shown }: PrintDiffOptions,
  { t, paint, world }: Session,
): Promise<string> {
  if (format === 'json')
    return (await import('../report/diff/diff-json.ts')).formatDiffJson(report, { t, ...shown })
  if (format === 'markdown')
    return (await import('../report/diff/diff-markdown.ts')).formatDiffMarkdown(report, { t, ...shown })
  if (format === 'github') {
    const { formatDiffGithub } = await import('../report/diff/diff-github.ts')
    return formatDiffGithub(report, { t, ...shown, ...blobOf(report, world) })
  }
  const { formatDiffText } = await import('../report/diff/diff-text.ts')
  return formatDiffText(report, { t, paint, columns: world.columns, ...shown })
}
