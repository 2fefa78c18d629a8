import { appendFile } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import type { StatusReport } from '../freshness/types.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'

export interface PrintOptions {
  readonly format: Format
  readonly posts: boolean
  readonly changes: boolean
}

/** Prints the report in one write: to stdout, or with format `github` to the step summary that the environment names. */
export async function printStatus(
  report: StatusReport,
  options: PrintOptions,
  session: Session,
): Promise<void> {
  const text = await formatted(report, options, session)
  const summary = session.world.env['GITHUB_STEP_SUMMARY']
  if (options.format === 'github' && summary) await appendSummary(summary, text)
  else session.world.stdout.write(text)
}

async function formatted(
  report: StatusReport,
  options: PrintOptions,
  { t, paint, world }: Session,
): Promise<string> {
  const { format, posts, changes } = options
  if (format === 'json') return (await import('../report/status/status-json.ts')).formatStatusJson(report, t)
  if (format === 'markdown')
    return (await import('../report/status/status-markdown.ts')).formatStatusMarkdown(report, {
      t,
      posts,
      changes,
    })
  if (format === 'github')
    return (await import('../report/status/status-github.ts')).formatStatusGithub(report, t)
  const { formatStatusText } = await import('../report/status/status-text.ts')
  return formatStatusText(report, { t, paint, columns: world.columns, posts, changes })
}

async function appendSummary(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UserError('cli:summaryNotWritten', { path, reason })
  }
}
