import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { writeMode } from '../files/write-mode.ts'
import { readFromDisk } from '../git/disk.ts'
import type { Repository } from '../git/types.ts'

/**
 * The text of a file of the work tree that will be written; null when it is not there yet. Throws a UserError `files:…` when it
 * must not be written: a symbolic link or one above it, no right to, or a name that is not UTF-8.
 */
export async function writableText(repository: Repository, path: string): Promise<string | null> {
  // Such a name turns into that of another file as soon as it is joined to a folder
  if (/\p{Surrogate}/u.test(path)) throw new UserError('files:badName', { path })
  const found = readFromDisk(repository, path)
  if (found.kind === 'symbolic-link') throw new UserError('files:symbolicLink', { path })
  if (found.kind === 'unreadable') throw new UserError('files:notPermitted', { path, reason: 'EACCES' })
  await writeMode(join(repository.root, path), path)
  return found.kind === 'file' ? found.bytes.toString('utf8') : null
}
