import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { UserError } from '../../errors.ts'
import type { ExchangeFile } from '../../exchange/types.ts'
import { fileFailure } from '../../files/failure.ts'
import { loadExchanger } from './formats.ts'

/**
 * Reads one exchange file; `.po` and `.pot` are gettext's, everything else is XLIFF. Throws a UserError `exchange:unreadable` that names the
 * file, with what is wrong with it, and those of `files:`.
 */
export async function readExchange({
  name,
  path,
}: {
  readonly name: string
  readonly path: string
}): Promise<readonly ExchangeFile[]> {
  const bytes = await readBytes(path, name)
  const format = /^\.pot?$/i.test(extname(path)) ? 'po' : 'xliff'
  const { parse } = await loadExchanger(format)
  try {
    return parse(bytes)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, params, details } = error
    throw new UserError('exchange:unreadable', { path: name }, [{ code, params }, ...details])
  }
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new UserError('files:notAFile', { path: name })
    // What is far larger than any file that is read is not even loaded
    if (found.size > LARGEST) throw new UserError('files:tooLarge', { path: name, limit: LARGEST / 1024 })
    return await readFile(path)
  } catch (error) {
    throw fileFailure(error, name)
  }
}

const LARGEST = 64 * 1024 * 1024
