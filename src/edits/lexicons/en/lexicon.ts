import dictionaryEn from 'dictionary-en'
import { distance } from 'fastest-levenshtein'
import { readDictionary } from '../hunspell/dictionary.ts'
import { spell } from '../spelling.ts'
import type { Lexicon, Reading } from '../types.ts'
import { readIrregulars } from './irregulars.ts'
import { readForm } from './readings.ts'
import { TECHNICAL_WORDS } from './technical-words.ts'
import { createWordClasses } from './word-classes.ts'

let english: Lexicon | undefined

/** The words of English. Read on the first call (some 30 ms), the same value ever after. */
export function englishLexicon(): Lexicon {
  english ??= createEnglish()
  return english
}

const LONGEST_WORD = 60

function createEnglish(): Lexicon {
  const dictionary = readDictionary(dictionaryEn, TECHNICAL_WORDS)
  const irregulars = readIrregulars()
  const words = { dictionary, irregulars, wordClasses: createWordClasses(dictionary, irregulars) }
  const readings = (form: string): readonly Reading[] => {
    if (form === '' || form.length > LONGEST_WORD) return []
    const written = dictionary.convert(form.normalize('NFC'))
    for (const spelling of casings(written)) {
      const found = readForm(spelling, words)
      if (found.length > 0) return found
    }
    const american = spell(written.toLowerCase())
    return american === written ? [] : readForm(american, words)
  }
  const isWord = (form: string) => readings(form).length > 0
  return {
    isWord,
    readings,
    haveSameLemma: (a, b) => {
      const lemmas = new Set(readings(a).map(reading => reading.lemma))
      return readings(b).some(reading => lemmas.has(reading.lemma))
    },
    areVariants: (a, b) =>
      a !== b && a.length <= LONGEST_WORD && b.length <= LONGEST_WORD && spell(a) === spell(b),
    isSlip: (wrong, right) =>
      /^[a-z]{3,60}$/.test(wrong) &&
      /^[a-z]{3,60}$/.test(right) &&
      !isWord(wrong) &&
      isWord(right) &&
      distance(wrong, right) <= (right.length >= 6 ? 2 : 1),
  }
}

function casings(form: string): readonly string[] {
  const lower = form.toLowerCase()
  if (lower === form) return [form]
  const title = form.slice(0, 1) + lower.slice(1)
  return form === form.toUpperCase() ? [form, lower, title] : [form, lower]
}
