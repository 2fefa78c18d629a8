import { distance } from 'fastest-levenshtein'
import { plainText } from '../plain-text.ts'
import type { Inline } from '../types.ts'

/** How like two texts are, in whole per cent, by letters; 100 only for equal ones. */
export function likenessOf(a: readonly Inline[], b: readonly Inline[]): number {
  const [left, right] = [plainText(a).slice(0, LONGEST), plainText(b).slice(0, LONGEST)]
  const length = Math.max(left.length, right.length)
  if (length === 0) return 99
  return Math.min(99, Math.floor(100 * (1 - distance(left, right) / length)))
}

/** UTF-16 units that are compared: a paragraph's worth. */
const LONGEST = 2000
