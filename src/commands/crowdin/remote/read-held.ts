import type { Connection } from '../../../crowdin/connection.ts'
import { downloadSource } from '../../../crowdin/source.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { parseXliff } from '../../../exchange/xliff/parse-xliff.ts'

/**
 * The source that a file holds at Crowdin. Throws `push:notOurs` for one that was not made by this tool, and `push:segmented` for one whose
 * segments Crowdin cuts again: neither is touched.
 */
export async function readHeld(
  connection: Connection,
  file: RemoteFile,
  path: string,
): Promise<ExchangeFile> {
  checkWhole(file, path)
  const text = await downloadSource(connection, { fileId: file.id, path })
  const [held, ...more] = isOurs(text) ? parse(text, path) : []
  if (held === undefined || more.length > 0) throw new UserError('push:notOurs', { path })
  return held
}

/** Throws `push:segmented`. */
export function checkWhole({ segmented }: RemoteFile, path: string): void {
  if (segmented === true) throw new UserError('push:segmented', { path })
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
