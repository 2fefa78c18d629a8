import type { Root } from '../../lexicon/hunspell/dictionary.ts'
import type { Inflection, Reading, WordClass } from '../../lexicon.ts'
import type { Origin } from './endings.ts'
import { originsOf } from './endings.ts'
import { isFalseFlag, trueStem } from './false-stems.ts'
import { isFunctionWord, isUninflected } from './closed-classes.ts'
import type { WordSources } from './word-classes.ts'

/** All readings of an English form written as the dictionary has it; none for a form that it does not have. */
export function readEnglish(form: string, sources: WordSources): readonly Reading[] {
  const roots = sources.dictionary.roots(form)
  if (roots.length === 0) return []
  const entry = roots.some(root => root.suffix === undefined)
  const found = [
    ...roots.flatMap(root => readRoot(form, root, sources)),
    ...readIrregular(form, sources),
    ...(entry ? [...readByRule(form, sources), ...readPossessive(form, sources)] : []),
  ]
  return found.length > 0 ? found : [read(form, 'base', 'other')]
}

const read = (lemma: string, inflection: Inflection, ...classes: WordClass[]): Reading => ({
  lemma,
  inflection,
  classes: new Set(classes),
})

function readRoot(form: string, root: Root, sources: WordSources): Reading[] {
  const flag = root.suffix?.flag
  if (flag === undefined) return [{ lemma: form, inflection: 'base', classes: sources.classesOf(form) }]
  const stem = trueStem(root.stem, flag, sources.isEntry)
  if (stem === undefined || isUninflected(stem) || form === "let's") return []
  const lemma = (root.prefix?.add ?? '') + stem
  return readSuffixed({ form, lemma, classes: sources.classesOf(lemma), flag })
}

interface Suffixed {
  readonly form: string
  readonly lemma: string
  readonly classes: ReadonlySet<WordClass>
  readonly flag: string
}

/** What a flag of dictionary-en means; derived words (`maker`, `creation`) are lemmas of their own. */
function readSuffixed({ form, lemma, classes, flag }: Suffixed): Reading[] {
  switch (flag) {
    case 'G':
      return [read(lemma, 'gerund', 'verb')]
    case 'D':
      if (!classes.has('verb')) return [read(form, 'base', 'adjective')]
      return [read(lemma, 'past', 'verb'), read(lemma, 'participle', 'verb')]
    case 'S':
      return [read(lemma, 's', ...(['noun', 'verb'] as const).filter(each => classes.has(each)))]
    case 'M':
      return [read(lemma, 'possessive', 'noun')]
    case 'T':
      return [read(lemma, 'superlative', 'adjective')]
    case 'R':
      return readEr(form, lemma, classes)
    case 'Y':
      return [
        isAdverbOf(form, classes)
          ? read(lemma, 'adverb', 'adverb')
          : read(form, 'base', 'adjective', 'adverb'),
      ]
    case 'Z':
    case 'J':
      return [read(form.slice(0, -1), 's', 'noun')]
    case 'N':
    case 'X':
      return [readEn(form)]
    case 'V':
    case 'B':
    case 'H':
      return [read(form, 'base', 'adjective')]
    default:
      return [read(form, 'base', 'noun')]
  }
}

function readEr(form: string, lemma: string, classes: ReadonlySet<WordClass>): Reading[] {
  const compared = classes.has('adjective') ? [read(lemma, 'comparative', 'adjective')] : []
  const maker = classes.has('verb') || compared.length === 0 ? [read(form, 'base', 'noun')] : []
  return [...compared, ...maker]
}

/** Nouns in -ion, verbs and adjectives in -en. */
function readEn(form: string): Reading {
  if (form.endsWith('ions')) return read(form.slice(0, -1), 's', 'noun')
  if (form.endsWith('ion')) return read(form, 'base', 'noun')
  return form.endsWith('s') ? read(form.slice(0, -1), 's', 'verb') : read(form, 'base', 'verb', 'adjective')
}

/** Adverbs that say something else than their adjective. */
const DISTANT_ADVERBS = new Set(
  (
    'barely chilly coldly costly deadly directly fairly goodly hardly highly homely kindly largely lately likely lively ' +
    'lonely lowly mostly nearly presently scarcely shortly sickly stately supply surly tally unlikely weakly welly willy'
  ).split(' '),
)

function isAdverbOf(form: string, classes: ReadonlySet<WordClass>): boolean {
  return classes.has('adjective') && !DISTANT_ADVERBS.has(form)
}

function readIrregular(form: string, { irregulars, isEntry }: WordSources): Reading[] {
  return irregulars
    .formsOf(form)
    .filter(({ lemma }) => isEntry(lemma))
    .map(({ lemma, inflection, of }) => read(lemma, inflection, of))
}

/** An entry of its own may be a regular form of another entry nevertheless: `dropped`, `dying`, `bigger`, `easily`. */
function readByRule(form: string, sources: WordSources): Reading[] {
  return originsOf(form).flatMap(({ lemma, inflection }) => {
    const { flag, fitting } = BY_RULE[inflection]
    if (isUninflected(lemma) || isFalseFlag(lemma, flag) || !isSpelt(form, lemma, sources)) return []
    if (inflection === 'past' && !doubles(form) && sources.irregulars.isVerb(lemma)) return []
    const classes = sources.classesOf(lemma)
    const fits = form.endsWith('ily') ? [...classes] : fitting.filter(wordClass => classes.has(wordClass))
    if (fits.length === 0 || DISTANT_ADVERBS.has(form)) return []
    const inflections = inflection === 'past' ? (['past', 'participle'] as const) : [inflection]
    return inflections.map(each =>
      read(lemma, each, ...(inflection === 'adverb' ? (['adverb'] as const) : fits)),
    )
  })
}

const BY_RULE: Readonly<
  Record<Origin['inflection'], { readonly flag: string; readonly fitting: readonly WordClass[] }>
> = {
  s: { flag: 'S', fitting: ['noun', 'verb'] },
  past: { flag: 'D', fitting: ['verb'] },
  gerund: { flag: 'G', fitting: ['verb'] },
  comparative: { flag: 'R', fitting: ['adjective'] },
  superlative: { flag: 'T', fitting: ['adjective'] },
  adverb: { flag: 'Y', fitting: ['adjective'] },
}

/** `color's` is an entry of its own; `it's` is a contraction. */
function readPossessive(form: string, { isEntry }: WordSources): Reading[] {
  const lemma = form.endsWith("'s") ? form.slice(0, -2) : ''
  return isEntry(lemma) && !isFunctionWord(lemma) && lemma !== 'let'
    ? [read(lemma, 'possessive', 'noun')]
    : []
}

/** `rating` is a form of `rate`, not of `rat`, which doubles its t. */
function isSpelt(form: string, lemma: string, { isEntry }: WordSources): boolean {
  if (!/(?:ed|er|est|ing)$/.test(form) || form.startsWith(lemma + lemma.slice(-1))) return true
  return trueStem(lemma, 'G', isEntry) === lemma
}

/** An irregular verb has a regular past as well only where the spelling shows it: `fitted`; `seed` is none of `see`. */
function doubles(form: string): boolean {
  return /(.)\1ed$/.test(form)
}
