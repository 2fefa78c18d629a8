import { randomBytes } from 'node:crypto'
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileFailure } from './failure.ts'
import { writeMode } from './write-mode.ts'

export interface WriteOptions {
  /** Name of the file for people; default: the path. */
  readonly name?: string
  /** False: the bytes need not survive a power cut. Default true. */
  readonly durable?: boolean
  /** False: a file that is there, even since a moment ago, is a UserError `files:exists`. Default true. */
  readonly replace?: boolean
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed over it. The
 * mode of a file that is there is kept. Throws a UserError `files:…` for a symbolic link, which is never written
 * through, for what is not a regular file or is write-protected, and for what the operating system refuses.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array | string,
  { name = path, durable = true, replace = true }: WriteOptions = {},
): Promise<void> {
  const temporary = join(dirname(path), `.translate-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const mode = await writeMode(path, name)
    await fill(temporary, { bytes, mode, durable })
    if (replace) await rename(temporary, path)
    else await link(temporary, path)
  } catch (error) {
    throw fileFailure(error, name)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

interface Content {
  readonly bytes: Uint8Array | string
  readonly mode: number | undefined
  readonly durable: boolean
}

async function fill(path: string, { bytes, mode, durable }: Content): Promise<void> {
  const file: FileHandle = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    if (mode !== undefined) await file.chmod(mode)
    if (durable) await file.sync()
  } finally {
    await file.close()
  }
}
