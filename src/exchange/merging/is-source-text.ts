import { isUntranslated } from '../../alignment/untranslated.ts'
import type { Segment } from '../../document/types.ts'
import { plainText } from '../plain-text.ts'
import type { Inline } from '../types.ts'

/** Two texts of a unit. */
interface Texts {
  readonly source: readonly Inline[]
  readonly target: readonly Inline[]
}

/**
 * Whether a target is the source's own words where a translator would hardly have kept them, as `status` judges a text in a post.
 * Marks and blanks say nothing.
 */
export function isSourceText(texts: Texts, segment: Segment): boolean {
  return hasSourceWords(texts) && isUntranslated(segment, segment)
}

/** Whether a target has the letters and digits of its source, in its order: also what may be the same in every language. */
export function hasSourceWords({ source, target }: Texts): boolean {
  return lettersOf(source) === lettersOf(target)
}

function lettersOf(pieces: readonly Inline[]): string {
  return plainText(pieces)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
