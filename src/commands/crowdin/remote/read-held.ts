import type { Connection } from '../../../crowdin/connection.ts'
import { downloadSource } from '../../../crowdin/source.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { parseOurs } from './parse-ours.ts'

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
  return parseOurs(await downloadSource(connection, { fileId: file.id, path }), path)
}

/** Throws `push:segmented`. */
export function checkWhole({ segmented }: RemoteFile, path: string): void {
  if (segmented === true) throw new UserError('push:segmented', { path })
}
