import { UserError } from '../errors.ts'

/** Bytes of a file that are read at most: a whole site in one language is far less. */
const LARGEST = 12 * 1024 * 1024

/**
 * The text of a file that people brought: UTF-8, or UTF-16 with a byte order mark, which is left out. Throws a UserError
 * `exchange:tooLarge` above 12 MiB, `exchange:notUtf8` with the first line that cannot be read.
 */
export function readText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST)
    throw new UserError('exchange:tooLarge', {
      size: Math.ceil(bytes.length / 1024 / 1024),
      limit: LARGEST / 1024 / 1024,
    })
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UserError('exchange:notUtf8', { line: firstBrokenLine(bytes, encoding) })
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** 1-based. */
function firstBrokenLine(bytes: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') return lineAt(new TextDecoder(encoding).decode(bytes), '\uFFFD')
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found < 0 ? bytes.length : found
    if (!isReadable(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return line
}

const LINE_FEED = 10

function lineAt(text: string, mark: string): number {
  return text.slice(0, text.indexOf(mark)).split('\n').length
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
