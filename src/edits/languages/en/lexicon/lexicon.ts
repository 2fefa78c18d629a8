import dictionaryEn from 'dictionary-en'
import { createLexicon } from '../../lexicon/create-lexicon.ts'
import { readDictionary } from '../../lexicon/hunspell/dictionary.ts'
import type { Language } from '../../lexicon/language.ts'
import { remember } from '../../lexicon/remember.ts'
import type { Lexicon } from '../../lexicon.ts'
import { originsOf } from './endings.ts'
import { readIrregulars } from './irregulars.ts'
import { PREFIXES, SUFFIXES } from './productive-affixes.ts'
import { readEnglish } from './readings.ts'
import { spell } from './spell.ts'
import { TECHNICAL_WORDS } from './technical-words.ts'
import { TOOL_NAMES } from './tool-names.ts'
import type { WordSources } from './word-classes.ts'
import { readClasses } from './word-classes.ts'

let english: Lexicon | undefined

/** The words of English. Read on the first call (some 30 ms), the same value ever after. */
export function englishLexicon(): Lexicon {
  english ??= createLexicon(readLanguage())
  return english
}

function readLanguage(): Language {
  const dictionary = readDictionary(dictionaryEn, TECHNICAL_WORDS.replaceAll(' ', '\n'))
  const isEntry = (form: string) => dictionary.bases(form).length > 0
  const isWord = (form: string) => dictionary.roots(form).length > 0
  const entries = { dictionary, irregulars: readIrregulars(), isEntry }
  const sources = { ...entries, classesOf: remember(lemma => readClasses(lemma, entries)) }
  const spelling = remember(form => spell(form, isWord))
  return {
    readForm: form => readForm(form, sources, spelling),
    spell: spelling,
    isOverruled: (wrong, right) => isOverruled(wrong, right, sources),
    affixes: { prefixes: PREFIXES, suffixes: SUFFIXES },
    names: new Set(TOOL_NAMES.trim().split(/\s+/)),
  }
}

/** A British form is read as the American one; each lemma is spelt the one way. */
function readForm(
  form: string,
  sources: WordSources,
  spelling: (form: string) => string,
): ReturnType<Language['readForm']> {
  const own = readEnglish(form, sources)
  const found = own.length > 0 ? own : readEnglish(spelling(form), sources)
  return found.map(reading => {
    const lemma = /^[^A-Z]*$/.test(reading.lemma) ? spelling(reading.lemma) : reading.lemma
    return { ...reading, lemma }
  })
}

/** Irregular words in a regular form (`writed`, `childs`), and the plural of what is not counted (`informations`). */
function isOverruled(wrong: string, right: string, sources: WordSources): boolean {
  const readings = readEnglish(right, sources)
  const irregular = originsOf(wrong).some(({ lemma, inflection }) =>
    readings.some(reading => reading.lemma === lemma && reading.inflection === inflection && right !== lemma),
  )
  return (
    irregular ||
    (wrong === `${right}s` &&
      readings.some(({ inflection, classes }) => inflection === 'base' && classes.has('noun')))
  )
}
