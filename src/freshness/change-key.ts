import { createHash } from 'node:crypto'
import type { Change } from './types.ts'

/** Hex digits: two changes of a blog in a hundred thousand have the same. */
const LENGTH = 10

/**
 * A name for what one change of a source means for one translation, by the path of that, which a person can write: ten hex digits, the same as long as the
 * texts on both sides and the headings above are. Two equal changes below the same headings have the same.
 */
export function changeKey(target: string, { before, after, headings, kind }: Change): string {
  const parts = [target, kind, headings, before?.text ?? null, after?.text ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)
}
