import type { Inline } from '../types.ts'
import { textKey } from './text-key.ts'

/** One string for all texts with the same words and the same kinds of codes between them, whatever the codes' ids. */
export function wordsKey(pieces: readonly Inline[]): string {
  return textKey(pieces).replaceAll(/(?<=\0[xg/])[^\0]*/g, '')
}
