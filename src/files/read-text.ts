import { isUtf8 } from 'node:buffer'
import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { UserError } from '../errors.ts'
import { fileFailure } from './failure.ts'

export interface ReadOptions {
  /** Name of the file for people. */
  readonly name: string
  /** Absolute path of a directory that the file must lie in, symbolic links followed. */
  readonly within?: string
  /** Largest size in bytes. */
  readonly limit: number
}

/**
 * Text of a regular file in UTF-8, without byte order mark. Throws a UserError `files:…` when it is not there, not
 * readable, not a file, not UTF-8, too large, or when a symbolic link leads nowhere or out of `within`.
 */
export async function readText(path: string, { name, within, limit }: ReadOptions): Promise<string> {
  try {
    if (within !== undefined && !(await isInside(path, within)))
      throw new UserError('files:outside', { path: name })
    const found = await stat(path)
    if (!found.isFile()) throw new UserError('files:notAFile', { path: name })
    if (found.size > limit)
      throw new UserError('files:tooLarge', { path: name, limit: Math.floor(limit / 1024) })
    return decode(await readFile(path), name)
  } catch (error) {
    if (await isLink(path, error)) throw new UserError('files:dangling', { path: name })
    throw fileFailure(error, name)
  }
}

/** What is not there, although its name is: a link that leads nowhere. */
async function isLink(path: string, error: unknown): Promise<boolean> {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') return false
  const found = await lstat(path).catch(() => undefined)
  return found?.isSymbolicLink() ?? false
}

async function isInside(path: string, directory: string): Promise<boolean> {
  const way = relative(await realpath(directory), await realpath(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

function decode(bytes: Buffer, name: string): string {
  if (!isUtf8(bytes)) throw new UserError('files:notUtf8', { path: name })
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
