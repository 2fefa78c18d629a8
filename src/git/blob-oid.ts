import { createHash } from 'node:crypto'
import type { Oid } from './types.ts'

/** The id these bytes would have as a blob, in the object format of `like` (40 digits: SHA-1, 64: SHA-256). */
export function blobOid(bytes: Uint8Array, like: Oid): Oid {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex')
}
