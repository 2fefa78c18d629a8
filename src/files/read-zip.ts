import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'

export interface ZipLimits {
  readonly entries: number
  /** Of all entries together once unpacked, in bytes. */
  readonly bytes: number
}

/** Fifteen thousand posts of a size that no post has. */
const LIMITS: ZipLimits = { entries: 200_000, bytes: 1024 * 1024 * 1024 }

/**
 * The files of an archive by name, unpacked in memory; folders are left out. Gives nothing, and throws an Error whose message is the reason, when it is
 * damaged or cut short, larger than allowed, or holds a name that is absolute, leads upwards, or stands there twice.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits = LIMITS,
): Promise<Map<string, Uint8Array>> {
  const { fromBufferPromise } = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return unpack(await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true }), limits)
}

async function unpack(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Uint8Array>> {
  if (zip.entryCount > limits.entries) throw new RangeError(`${zip.entryCount} entries`)
  const files = new Map<string, Uint8Array>()
  let left = limits.bytes
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    if (files.has(name)) throw new RangeError(`twice: ${name}`)
    const content = await contentOf(zip, entry, left)
    left -= content.length
    files.set(name, content)
  }
  return files
}

/** Names are UTF-8 whether the archive says so or not. */
function nameOf({ fileNameRaw, fileName }: Entry): string {
  const name = utf8Of(fileNameRaw) ?? fileName
  const steps = name.replace(/\/$/, '').split('/')
  if (steps.some(step => ['', '.', '..'].includes(step)) || /[\\\p{Cc}]|^[a-z]:/iu.test(name))
    throw new RangeError(`unsafe name: ${JSON.stringify(name)}`)
  return name
}

function utf8Of(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return null
  }
}

async function contentOf(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const tooLarge = (): RangeError => new RangeError(`larger than ${left} bytes: ${entry.fileName}`)
  if (entry.uncompressedSize > left) throw tooLarge()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    length += chunk.length
    if (length > left) throw tooLarge()
    chunks.push(chunk)
  }
  const content = Buffer.concat(chunks, length)
  if (crc32(content) !== entry.crc32) throw new RangeError(`damaged: ${entry.fileName}`)
  return content
}
