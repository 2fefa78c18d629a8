import { appendFile } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import type { Format } from './formats.ts'
import type { Session } from './session.ts'

/**
 * Writes a report in one go: to stdout, or with format `github` to the step summary that the environment names. Throws
 * `cli:summaryNotWritten`.
 */
export async function writeReport(text: string, format: Format, { world }: Session): Promise<void> {
  const summary = world.env['GITHUB_STEP_SUMMARY']
  if (format === 'github' && summary) await appendSummary(summary, text)
  else world.stdout.write(text)
}

async function appendSummary(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UserError('cli:summaryNotWritten', { path, reason })
  }
}
