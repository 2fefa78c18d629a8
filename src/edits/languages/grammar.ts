import type { Gap } from '../prose/gap.ts'
import type { Hunk } from '../prose/hunks.ts'
import type { Laid } from '../prose/lay-out.ts'
import type { Token } from '../tokens/tokens.ts'

/**
 * What is known of the sentences of one language: enough to vouch for differences in words and marks that leave a correct
 * translation correct. It says nothing of what it does not know.
 */
export interface Grammar {
  /** BCP 47. */
  readonly language: string
  /** True for a text that is surely written in this language. */
  isWritten(tokens: readonly Token[]): boolean
  /** Reason codes of the hunks that leave the meaning as it is; undefined for those that no rule vouches for. */
  explain(hunks: readonly Hunk[], laid: readonly [Laid, Laid]): (string | undefined)[]
  /** True when marks that part the pieces of a sentence (`, ; : . ( ) –`) may change so, without another meaning. */
  isPauseSound(gap: Gap, marks: readonly [before: string, after: string]): boolean
  /** True when a hyphen between two words may come or go. */
  isHyphenSound(gap: Gap): boolean
  /** True for a word that is another word, or a name, with a capital: `Polish`, `polish`. */
  isOtherWord(key: string): boolean
  /** True for words of denial, whose coming and going is told apart. */
  isNegation(key: string): boolean
}
