import { isUtf8 } from 'node:buffer'

/** A path as text; bytes that are not UTF-8 become lone surrogates U+DC80–U+DCFF (PEP 383), so `encodePath` gives the same bytes back. */
export function decodePath(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isUtf8(buffer)) return buffer.toString('utf8')
  let text = ''
  for (let at = 0; at < buffer.length;) {
    const length = lengthOfCharacter(buffer, at)
    text +=
      length === 0
        ? String.fromCharCode(0xdc00 + (buffer[at] ?? 0))
        : buffer.toString('utf8', at, at + length)
    at += Math.max(length, 1)
  }
  return text
}

/** The bytes that `decodePath` read; throws a RangeError on lone surrogates that it never makes. */
export function encodePath(path: string): Buffer {
  if (!/\p{Surrogate}/u.test(path)) return Buffer.from(path, 'utf8')
  return Buffer.concat(Array.from(path, encodeCharacter))
}

/** Length in bytes of the valid character that starts at `at`, 0 when there is none. */
function lengthOfCharacter(buffer: Buffer, at: number): number {
  const first = buffer[at] ?? 0
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  return at + length <= buffer.length && isUtf8(buffer.subarray(at, at + length)) ? length : 0
}

function encodeCharacter(character: string): Buffer {
  const code = character.codePointAt(0) ?? 0
  if (code < 0xd800 || code > 0xdfff) return Buffer.from(character, 'utf8')
  if (code < 0xdc80 || code > 0xdcff)
    throw new RangeError(`not a path: lone surrogate U+${code.toString(16).toUpperCase()}`)
  return Buffer.of(code - 0xdc00)
}
