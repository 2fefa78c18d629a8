import { isSlip } from './is-slip.ts'
import type { Language } from './language.ts'
import { LONGEST_WORD, remember } from './remember.ts'
import type { Lexicon, Reading } from '../lexicon.ts'

/** A lexicon of a language's words: letter case, hyphens, variants of spelling, slips; bounded in time and memory for any input. */
export function createLexicon(language: Language): Lexicon {
  const readings = remember(form => readAnyCase(form, language))
  const spell = remember(form => spellAnyCase(form, language))
  const isWord = (form: string) => readings(form).length > 0
  return {
    isWord,
    readings,
    haveSameLemma: (a, b) => shareLemma(readings(a), readings(b)),
    areVariants: (a, b) => fold(a) !== fold(b) && spell(a) === spell(b) && spell(a) !== '',
    isSlip: (wrong, right) => isSlip(wrong, right, { isWord, language }),
  }
}

function shareLemma(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.some(({ lemma }) => b.some(other => other.lemma === lemma))
}

/** In small letters, NFC, with plain apostrophes. */
function fold(form: string): string {
  return form.length > LONGEST_WORD ? form : plain(form).toLowerCase()
}

function plain(form: string): string {
  return form.normalize('NFC').replaceAll(/[’ʼ]/g, "'")
}

/** Small letters first: a capital is more often a sentence's than a name's. What has a capital inside is a name. */
function readAnyCase(form: string, language: Language): readonly Reading[] {
  const written = plain(form)
  const lower = written.toLowerCase()
  const spellings = isOddlyCased(written) ? [written] : [lower, written, titled(written)]
  return mergeReadings([...new Set(spellings)].flatMap(spelling => readParts(spelling, language)))
}

/** Hunspell looks `KERNEL` and `Kernel` up as `kernel`, but `KeRnel` only as it is. */
function isOddlyCased(form: string): boolean {
  const rest = form.slice(1)
  return rest !== rest.toLowerCase() && form !== form.toUpperCase()
}

function titled(form: string): string {
  return form === form.toUpperCase() ? form.slice(0, 1) + form.slice(1).toLowerCase() : form
}

/** Words joined by hyphens are read like the last of them, if all are words: hunspell(5), BREAK. */
function readParts(form: string, language: Language): readonly Reading[] {
  const whole = form === '' ? [] : language.readForm(form)
  const at = form.lastIndexOf('-') + 1
  if (whole.length > 0 || at === 0) return whole
  const first = form.slice(0, at)
  const parts = first.slice(0, -1).split('-')
  if (!parts.every(part => isPart(part, language))) return []
  return language.readForm(form.slice(at)).map(reading => ({ ...reading, lemma: first + reading.lemma }))
}

function isPart(part: string, language: Language): boolean {
  return part !== '' && (language.affixes.prefixes.includes(part) || language.readForm(part).length > 0)
}

/** One reading for each lemma and inflection, with the classes of all. */
function mergeReadings(found: readonly Reading[]): readonly Reading[] {
  const readings = new Map<string, Reading>()
  for (const reading of found) {
    const key = `${reading.inflection} ${reading.lemma}`
    const known = readings.get(key)?.classes ?? []
    readings.set(key, { ...reading, classes: new Set([...known, ...reading.classes]) })
  }
  return [...readings.values()]
}

/** A word's one spelling; without hyphen and accents where it is the same word without. */
function spellAnyCase(form: string, language: Language): string {
  return language.spell(fold(form))
}
