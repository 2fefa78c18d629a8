import type { Grammar } from '../grammar.ts'
import { explainEnglish } from './explain.ts'
import { isEnglishText } from './is-english.ts'
import { isHyphenSound, isPauseSound } from './marks.ts'
import { isNegation } from './words.ts'

const OTHER_WORDS =
  /^(?:us|it|am|who|may|march|august|polish|turkey|china|go|general|windows|word|excel|access)$/

/** The grammar of English. */
export const english: Grammar = {
  language: 'en',
  isWritten: isEnglishText,
  explain: explainEnglish,
  isPauseSound,
  isHyphenSound,
  isOtherWord: key => OTHER_WORDS.test(key),
  isNegation,
}
