import type { Dictionary, Root } from '../../lexicon/hunspell/dictionary.ts'
import type { WordClass } from '../../lexicon.ts'
import { trueStem } from './false-stems.ts'
import { isFunctionWord } from './closed-classes.ts'
import type { Irregulars } from './irregulars.ts'

/** What the classes of words are read from. */
export interface WordSources {
  readonly dictionary: Dictionary
  readonly irregulars: Irregulars
  /** True for a form that stands in the dictionary as it is, or with a prefix. */
  readonly isEntry: (form: string) => boolean
  /** `readClasses`, remembered. */
  readonly classesOf: (lemma: string) => ReadonlySet<WordClass>
}

type Sources = Omit<WordSources, 'classesOf'>

const ADJECTIVAL = /(?:ic|al|ous|able|ible|ful|less|ive|ary|ory|ish|ent|ant|ate|ar|ern|ite|ine|ile|ing|ed)$/
/** Nouns and verbs that make an adjective with -ly: `friendly`. */
const MAKE_ADJECTIVES = new Set(
  'ab beggar disorder ear earth friend king lone man nob pal pear rascal scholar sing slattern ting twink wk'.split(
    ' ',
  ),
)
/** Adjectives that are nouns as well and have no adjective's ending. */
const ALSO_NOUNS = new Set(
  (
    'acid average complex express fifth first fluid fourth inverse invalid last latter main major manifest ' +
    'second secret stalwart tenth third transverse uniform'
  ).split(' '),
)

/**
 * Classes of a form taken as its own lemma, by dictionary-en's flags: what takes -ing is a verb, what takes 's a noun,
 * what takes -est, -ness or -ly an adjective. None for what is no entry, `other` where nothing tells.
 */
export function readClasses(lemma: string, sources: Sources): ReadonlySet<WordClass> {
  const own = sources.dictionary.bases(lemma)
  if (own.length === 0) return new Set()
  const flags = own.map(flagsOf).join('') + borrowedFlags(lemma, sources)
  const classes = new Set<WordClass>()
  if (isVerb(lemma, flags, sources)) classes.add('verb')
  if (isNoun(lemma, { flags, verb: classes.has('verb') }, sources)) classes.add('noun')
  if (isAdjective(lemma, flags, sources)) classes.add('adjective')
  if (classes.size === 0 && lemma.endsWith('ly')) classes.add('adverb')
  if (classes.size === 0 && (flags.includes('U') || ADJECTIVAL.test(lemma))) classes.add('adjective')
  if (classes.size === 0 || isFunctionWord(lemma)) classes.add('other')
  return classes
}

/** Behind a prefix a stem keeps its classes, but `define` is no adjective for all that `fine` is one, and `ref` is no re-f. */
function flagsOf({ stem, flags, prefix }: Root): string {
  if (prefix === undefined) return flags
  if (stem.length <= 2) return ''
  return /[UI]/.test(prefix.flag) && !MAKE_ADJECTIVES.has(stem) ? flags : flags.replaceAll(/[PRTY]/g, '')
}

/** `hope` has the flags of `hop` whose forms are those of `hope`. */
function borrowedFlags(lemma: string, { dictionary, isEntry }: Sources): string {
  if (!lemma.endsWith('e')) return ''
  const stem = lemma.slice(0, -1)
  const flags = dictionary.bases(stem).flatMap(root => Array.from(root.flags))
  return flags.filter(flag => trueStem(stem, flag, isEntry) === lemma).join('')
}

function isVerb(lemma: string, flags: string, { irregulars, isEntry }: Sources): boolean {
  if (irregulars.isVerb(lemma)) return true
  if (flags.includes('G') && hasFlag(lemma, 'G', isEntry)) return true
  if (flags.includes('D') && hasFlag(lemma, 'D', isEntry) && gerunds(lemma).some(isEntry)) return true
  const stem = stemOfPast(lemma, isEntry)
  return lemma.length > 2 && isEntry(`${stem}ed`) && isEntry(`${stem}ing`)
}

function hasFlag(lemma: string, flag: string, isEntry: (form: string) => boolean): boolean {
  return trueStem(lemma, flag, isEntry) === lemma
}

/** Some possessives are entries of their own: `color's`. */
function isNoun(lemma: string, { flags, verb }: { flags: string; verb: boolean }, sources: Sources): boolean {
  if (flags.includes('M') || (flags.includes('S') && !verb)) return true
  return sources.irregulars.isNoun(lemma) || (sources.isEntry(`${lemma}'s`) && !isFunctionWord(lemma))
}

function isAdjective(lemma: string, flags: string, { isEntry }: Sources): boolean {
  if (/[PT]/.test(flags) && hasFlag(lemma, 'T', isEntry)) return true
  if (!flags.includes('Y'))
    return (lemma.endsWith('ic') || !/[GM]/.test(flags)) && adverbsOf(lemma).some(isEntry)
  if (MAKE_ADJECTIVES.has(lemma)) return false
  return !flags.includes('M') || ADJECTIVAL.test(lemma) || ALSO_NOUNS.has(lemma)
}

function gerunds(lemma: string): readonly string[] {
  const rest = lemma.replace(/ie$/, 'y')
  return [`${rest}ing`, `${rest.replace(/e$/, '')}ing`]
}

/** Forms that the dictionary has as entries, since flags cannot make them: `dropped`, `panicked`; some others too: `texted`. */
function stemOfPast(lemma: string, isEntry: (form: string) => boolean): string {
  if (/[aeiouy]c$/.test(lemma)) return `${lemma}k`
  const doubled = lemma + lemma.slice(-1)
  const doubles = /[aeiouy][bdfgklmnprstvz]$/.test(lemma) && isEntry(`${doubled}ing`) && !isEntry(doubled)
  return doubles ? doubled : lemma
}

/** Adverbs that the dictionary has as entries, since flags cannot make them: `easily`, `simply`, `statically`. */
function adverbsOf(lemma: string): readonly string[] {
  if (lemma.endsWith('ic')) return [`${lemma}ally`]
  if (lemma.endsWith('y')) return [`${lemma.slice(0, -1)}ily`]
  return /(?:le|ll)$/.test(lemma) ? [`${lemma.slice(0, -1)}y`] : []
}
