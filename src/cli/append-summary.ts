import { appendFile, stat } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { literal } from '../report/markdown.ts'
import type { Words } from '../report/words.ts'

/**
 * Appends a report to a step summary. GitHub drops the whole summary of a step that has more than 1 MiB, so a report for which no room is left
 * gives way to a word about it. Throws `cli:summaryNotWritten`.
 */
export async function appendSummary(path: string, text: string, t: Words): Promise<void> {
  try {
    const { size } = await stat(path).catch(() => ({ size: 0 }))
    const isFull = size + Buffer.byteLength(text) > MOST
    await appendFile(path, isFull ? `${literal(t('cli:summaryFull'))}\n\n` : text)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UserError('cli:summaryNotWritten', { path, reason })
  }
}

/** Bytes: what is left of a MiB has room for what failed, and for other commands of the step. */
const MOST = 960 * 1024
