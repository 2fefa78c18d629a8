import type { Reading } from '../lexicon.ts'

/** What one language's folder says of its words; `createLexicon` makes a lexicon of it. Forms come in NFC and with plain apostrophes. */
export interface Language {
  /** All readings of a form written just so; none for what the dictionary does not have. A lemma may come in several readings. */
  readForm(form: string): readonly Reading[]
  /** A form in small letters in the spelling that stands for all its variants: the form itself where there is no other. */
  spell(form: string): string
  /** True where `wrong` is made by rule from the lemma of `right`, a form that follows none: `writed`, `wrote`. */
  isOverruled(wrong: string, right: string): boolean
  readonly affixes: ProductiveAffixes
  /** Names in small letters that no dictionary has; they are no words, and nobody's slips. */
  readonly names: ReadonlySet<string>
}

/** Affixes that say something, so that a word with one more, or with another, is another word: `blocking`, `nonblocking`. */
interface ProductiveAffixes {
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
}
