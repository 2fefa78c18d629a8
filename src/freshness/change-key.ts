import { createHash } from 'node:crypto'
import type { Change } from './types.ts'

/** Hex digits: two changes of a blog in a hundred thousand have the same. */
const LENGTH = 10

/**
 * A name for one change of a source that a person can write, the same as long as the texts on both sides and the headings above are: ten hex
 * digits. Two equal changes below the same headings have the same.
 */
export function changeKey(source: string, { before, after, headings, kind }: Change): string {
  const parts = [source, kind, headings, before?.text ?? null, after?.text ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)
}
