import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { fileFailure } from '../files/failure.ts'

/**
 * Text of one file, named as the person did and relative to `root`. Throws `segment:notFound`, `segment:isDirectory`,
 * `segment:notUtf8` and those of `files:`.
 */
export async function readMarkdown(file: string, root: string): Promise<string> {
  const path = resolve(root, file)
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new UserError('segment:isDirectory', { path: file || '.' })
    if (!found.isFile()) throw new UserError('files:notAFile', { path: file })
    return decodeMarkdown(await readFile(path), file)
  } catch (error) {
    throw inWords(error, { file, root })
  }
}

/** How a file is parsed, by its name. */
export function formatOf(file: string): 'markdown' | 'mdx' {
  return file.toLowerCase().endsWith('.mdx') ? 'mdx' : 'markdown'
}

/** Text of a file's bytes; keeps a byte order mark, so that offsets are those of the file. Throws `segment:notUtf8`. */
export function decodeMarkdown(bytes: Buffer, file: string): string {
  if (!isUtf8(bytes)) throw new UserError('segment:notUtf8', { path: file, offset: firstBadByte(bytes) })
  return bytes.toString('utf8')
}

function firstBadByte(bytes: Buffer): number {
  const mended = Buffer.from(bytes.toString('utf8'))
  let i = 0
  while (bytes[i] === mended[i]) i++
  return i
}

function inWords(error: unknown, { file, root }: { file: string; root: string }): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError('segment:notFound', { path: file, root })
  return fileFailure(error, file)
}
