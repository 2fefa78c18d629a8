import { appendSummary } from './append-summary.ts'
import type { Session } from './session.ts'

/** Makes one report in any format that the command has. */
export type Formatted<F extends string> = (format: F) => Promise<string>

/**
 * Writes a report in one go: to stdout, or with format `github` to the step summary that the environment names. Whoever keeps reports gets
 * it as JSON, and what goes to a summary stands in the log as text, too. Throws `cli:summaryNotWritten`.
 */
export async function writeReport<F extends string>(
  format: F,
  formatted: Formatted<F | 'json' | 'text'>,
  { t, world }: Session,
): Promise<void> {
  const summary = world.env['GITHUB_STEP_SUMMARY']
  const isSummary = format === 'github' && Boolean(summary)
  if (isSummary && summary) await appendSummary(summary, await formatted(format), t)
  else world.stdout.write(await formatted(format))
  if (world.keep === undefined) return
  if (isSummary) world.stdout.write(await formatted('text'))
  world.keep(await formatted('json'))
}
