import type { Dictionary, Root } from '../hunspell/dictionary.ts'
import type { Inflection, Reading, WordClass } from '../types.ts'
import { originsOf } from './endings.ts'
import type { Irregulars } from './irregulars.ts'
import type { WordClasses } from './word-classes.ts'

/** What readings are taken from. */
export interface EnglishWords {
  readonly dictionary: Dictionary
  readonly irregulars: Irregulars
  readonly wordClasses: WordClasses
}

/** All readings of a form, spelt as the dictionary has it; without a form that the dictionary does not have. Each reading comes once. */
export function readForm(form: string, words: EnglishWords): readonly Reading[] {
  const roots = words.dictionary.roots(form)
  if (roots.length === 0) return []
  const found = [
    ...roots.flatMap(root => readRoot(form, root, words)),
    ...readIrregular(form, words),
    ...(roots.some(root => root.suffix === undefined) ? readByRule(form, words) : []),
  ]
  return merge(found)
}

/** One reading for each lemma and inflection, with the classes of all. */
function merge(found: readonly Reading[]): readonly Reading[] {
  const readings = new Map<string, Reading>()
  for (const reading of found) {
    const key = `${reading.lemma} ${reading.inflection}`
    const known = readings.get(key)?.classes ?? []
    readings.set(key, { ...reading, classes: new Set([...known, ...reading.classes]) })
  }
  return [...readings.values()]
}

const set = (...classes: WordClass[]): ReadonlySet<WordClass> => new Set(classes)
const read = (lemma: string, inflection: Inflection, ...classes: WordClass[]): Reading => ({
  lemma,
  inflection,
  classes: set(...classes),
})

/** What a flag of dictionary-en means; derived words (`maker`, `creation`) are lemmas of their own. */
function readRoot(form: string, { stem, flags, prefix, suffix }: Root, words: EnglishWords): Reading[] {
  const lemma = (prefix?.add ?? '') + stem
  const classes = words.wordClasses.classesOf(lemma)
  switch (suffix?.flag) {
    case undefined:
      return [{ lemma: form, inflection: 'base', classes }]
    case 'G':
      return [read(lemma, 'gerund', 'verb')]
    case 'D':
      if (!classes.has('verb')) return [read(form, 'base', 'adjective')]
      return [read(lemma, 'past', 'verb'), read(lemma, 'participle', 'verb')]
    case 'S':
      return [
        { lemma, inflection: 's', classes: set(...(['noun', 'verb'] as const).filter(c => classes.has(c))) },
      ]
    case 'M':
      return [read(lemma, 'possessive', 'noun')]
    case 'T':
      return [read(lemma, 'superlative', 'adjective')]
    case 'R':
      return [
        ...(flags.includes('T') ? [read(lemma, 'comparative', 'adjective')] : []),
        ...(!flags.includes('T') || classes.has('verb') ? [read(form, 'base', 'noun')] : []),
      ]
    case 'Y':
      return [classes.has('adjective') ? read(lemma, 'adverb', 'adverb') : read(form, 'base', 'adjective')]
    case 'Z':
    case 'J':
    case 'X':
      return [read(form.slice(0, -1), 's', 'noun')]
    case 'V':
    case 'B':
    case 'H':
      return [read(form, 'base', 'adjective')]
    default:
      return [read(form, 'base', 'noun')]
  }
}

function readIrregular(form: string, { irregulars, dictionary }: EnglishWords): Reading[] {
  return irregulars
    .formsOf(form)
    .filter(({ lemma }) => dictionary.roots(lemma).length > 0)
    .map(({ lemma, inflection, of }) => read(lemma, inflection, of))
}

/** An entry of its own may be a regular form of another entry nevertheless: `dropped`, `dying`, `bigger`. */
function readByRule(form: string, { wordClasses }: EnglishWords): Reading[] {
  return originsOf(form).flatMap(({ lemma, inflections }) => {
    const classes = wordClasses.classesOf(lemma)
    return inflections.flatMap(inflection => {
      const fitting = FITTING[inflection]?.filter(wordClass => classes.has(wordClass)) ?? []
      return fitting.length === 0 ? [] : [read(lemma, inflection, ...fitting)]
    })
  })
}

const FITTING: Readonly<Partial<Record<Inflection, readonly WordClass[]>>> = {
  s: ['noun', 'verb'],
  past: ['verb'],
  participle: ['verb'],
  gerund: ['verb'],
  comparative: ['adjective'],
  superlative: ['adjective'],
}
