/** How a form was made from its lemma; `s` is a noun's plural or a verb's third person, which look alike. */
export type Inflection =
  | 'base'
  | 's'
  | 'past'
  | 'participle'
  | 'gerund'
  | 'comparative'
  | 'superlative'
  | 'adverb'
  | 'possessive'

/** Word classes that a dictionary form may belong to. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb' | 'other'

/** One way to understand a form: `leaves` is `leaf` or `leave`. */
export interface Reading {
  readonly lemma: string
  readonly inflection: Inflection
  readonly classes: ReadonlySet<WordClass>
}

/** What is known of the words of one language. Forms are given as written or in small letters; no method throws. */
export interface Lexicon {
  /** True for a form that the dictionary has, in this or in small letters; names need their capital. */
  isWord(form: string): boolean
  /** All ways to understand a form, in a fixed order; none for one that the dictionary does not have. */
  readings(form: string): readonly Reading[]
  /** True when two forms have a lemma in common, in any inflection: `set`, `sets`; `wrote`, `written`. */
  haveSameLemma(a: string, b: string): boolean
  /** True when two forms are one word in two spellings: `colour`, `color`. */
  areVariants(a: string, b: string): boolean
  /**
   * True when `wrong` is no word, `right` is one, and the one is so near the other (letters left out, put in, changed, swapped; word
   * ends of a language learner: `writed`) that it can only be a slip. Names, acronyms and words with digits are never slips.
   */
  isSlip(wrong: string, right: string): boolean
}
