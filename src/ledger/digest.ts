import { createHash } from 'node:crypto'
import type { Digest } from './types.ts'

/** First 32 hex digits of the SHA-256 of a text in UTF-8. */
export function digestOf(text: string): Digest {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)
}
