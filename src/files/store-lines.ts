/**
 * The lines of a store's file by key (as JSON), in their order, without line feeds; they are checked only when asked
 * for. Lines that are not `checksum TAB key TAB value`, and a last one without line feed, are left out.
 */
export function linesOf(text: string): Map<string, string> {
  const lines = new Map<string, string>()
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const key = start + SUM + 1
    const tab = text.indexOf('\t', key)
    if (tab > key && tab < end && text[key - 1] === '\t')
      lines.set(text.slice(key, tab), text.slice(start, end))
    start = end + 1
  }
  return lines
}

/** The line of an entry, without line feed; key and value as JSON. */
export function lineOf(key: string, value: string): string {
  return `${checksum(key, value)}\t${key}\t${value}`
}

/** The value that a line holds, parsed; undefined when the line is damaged. */
export function valueOf(line: string, key: string): unknown {
  const value = line.slice(SUM + key.length + 2)
  if (!line.startsWith(checksum(key, value)) || !line.startsWith(key, SUM + 1)) return undefined
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

/** Length of a checksum. */
const SUM = 12

/** Bytes that tell a line of a store from one of something else. */
export const START = SUM + 2

/** Whether a file that begins like this may be a store's. */
export function isLineStart(start: string): boolean {
  return /^[\da-f]{12}\t"$/.test(start)
}

/** FNV-1a, 32 bits, over UTF-16 units, and the length, so that a torn line is told from a whole one. */
function checksum(key: string, value: string): string {
  const hash = fnv(value, fnv(key, 0x811c9dc5))
  return hash.toString(16).padStart(8, '0') + (value.length & 0xffff).toString(16).padStart(4, '0')
}

function fnv(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
