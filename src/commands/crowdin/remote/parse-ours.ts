import { UserError } from '../../../errors.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { parseXliff } from '../../../exchange/xliff/parse-xliff.ts'

/** The one file in a text from Crowdin; throws `push:notOurs` where this tool did not make it. */
export function parseOurs(text: string, path: string): ExchangeFile {
  const [held, ...more] = isOurs(text) ? parse(text, path) : []
  if (held === undefined || more.length > 0) throw new UserError('push:notOurs', { path })
  return held
}

function isOurs(text: string): boolean {
  return text.includes('tool-id="evergloss"')
}

function parse(text: string, path: string): ExchangeFile[] {
  try {
    return parseXliff(Buffer.from(text))
  } catch (error) {
    throw error instanceof UserError ? new UserError('push:notOurs', { path }) : error
  }
}
