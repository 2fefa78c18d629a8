import type { Inflection, Lexicon } from '../lexicon.ts'

/** True for a word that may be a verb, in one of these forms when some are named. */
export function isVerb(word: string, lexicon: Lexicon, ...forms: Inflection[]): boolean {
  return lexicon
    .readings(word)
    .some(
      ({ classes, inflection }) => classes.has('verb') && (forms.length === 0 || forms.includes(inflection)),
    )
}
