import { lstat } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { fileFailure } from './failure.ts'

/**
 * Permission bits of the file that will be replaced; undefined when there is none. Throws a UserError `files:…` for what must not
 * be replaced: a symbolic link, what is no regular file, and a file that nobody has the right to write.
 */
export async function writeMode(path: string, name: string): Promise<number | undefined> {
  const found = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw fileFailure(error, name)
  })
  if (found === undefined) return undefined
  if (found.isSymbolicLink()) throw new UserError('files:symbolicLink', { path: name })
  if (!found.isFile()) throw new UserError('files:notAFile', { path: name })
  // A rename over it asks for the right to write the folder only
  if ((found.mode & 0o222) === 0) throw new UserError('files:writeProtected', { path: name })
  return found.mode & 0o7777
}
