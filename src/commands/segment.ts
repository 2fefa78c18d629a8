import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { extract } from '../document/extract.ts'
import { loadParser } from '../document/parsers.ts'
import type { ParserName } from '../document/types.ts'
import { UserError } from '../errors.ts'
import { fileFailure } from '../files/failure.ts'
import type { SegmentReport } from '../report/segment/segment-report.ts'

export interface SegmentOptions {
  /** As the person named it, relative to `root`. */
  readonly file: string
  /** Absolute path. */
  readonly root: string
  /** Default satteri. */
  readonly parser?: ParserName
}

/**
 * Segments of one Markdown file, wherever it lies; `.mdx` is parsed as MDX. A file that is not there, cannot be read or
 * is not UTF-8 is a `UserError`; one that does not parse has a finding and no segments.
 */
export async function segment({
  file,
  root,
  parser: wish = 'satteri',
}: SegmentOptions): Promise<SegmentReport> {
  const text = await readText(resolve(root, file), { file, root })
  const parser = await loadParser(wish)
  const format = file.toLowerCase().endsWith('.mdx') ? 'mdx' : 'markdown'
  return { file, parser, document: extract(text, { format, parser: parser.name }) }
}

async function readText(path: string, { file, root }: { file: string; root: string }): Promise<string> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new UserError('segment:isDirectory', { path: file || '.' })
    if (!found.isFile()) throw new UserError('files:notAFile', { path: file })
    return decode(await readFile(path), file)
  } catch (error) {
    throw inWords(error, { file, root })
  }
}

/** Keeps a byte order mark, so that offsets are those of the file. */
function decode(bytes: Buffer, file: string): string {
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
