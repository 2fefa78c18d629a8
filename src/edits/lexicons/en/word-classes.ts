import type { Dictionary } from '../hunspell/dictionary.ts'
import type { WordClass } from '../types.ts'
import type { Irregulars } from './irregulars.ts'

/** Ends of adjectives whose stem has no other sign of its class. */
const ADJECTIVAL = /(?:ic|al|ous|able|ible|ful|less|ive|ary|ory|ish|ent|ant|ate|ar|ern|ite|ine|ile)$/
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those i me my mine you your yours he him his she her hers it its we us our ours they them ' +
    'their theirs who whom whose which what and or but nor so yet if unless because since until while as although ' +
    'though whether of in on at by for with from to into onto upon about above below over under after before ' +
    'between through during without within against among per via not no can could may might must shall should will ' +
    'would there here then than when where why how all any both each every either neither some such same other ' +
    'another much many more most few less least only just also even too very again once'
  ).split(' '),
)

/** Word classes of lemmas, from a dictionary whose affix flags say what can be done to a stem. */
export interface WordClasses {
  /** Classes of a form taken as its own lemma; none for what is no entry. `other` where nothing tells. */
  classesOf(lemma: string): ReadonlySet<WordClass>
}

/** Classes by dictionary-en's flags: what takes -ing is a verb, what takes 's a noun, what takes -est or -ness an adjective. */
export function createWordClasses(dictionary: Dictionary, irregulars: Irregulars): WordClasses {
  const isEntry = (form: string) => dictionary.roots(form).some(root => root.suffix === undefined)
  return { classesOf: lemma => classesOf(lemma, { dictionary, irregulars, isEntry }) }
}

interface Sources {
  readonly dictionary: Dictionary
  readonly irregulars: Irregulars
  readonly isEntry: (form: string) => boolean
}

function classesOf(lemma: string, sources: Sources): ReadonlySet<WordClass> {
  const classes = new Set<WordClass>()
  const own = sources.dictionary.roots(lemma).filter(root => root.suffix === undefined)
  if (own.length === 0) return classes
  const flags = own.map(root => root.flags).join('')
  const has = (any: RegExp) => any.test(flags)
  const verb = isVerb(lemma, flags, sources)
  if (verb) classes.add('verb')
  if (has(/M/) || (has(/S/) && !verb) || sources.irregulars.isNoun(lemma)) classes.add('noun')
  if (has(/[TP]/) || (has(/Y/) && (!has(/M/) || ADJECTIVAL.test(lemma)))) classes.add('adjective')
  else if (classes.size === 0 && (has(/U/) || ADJECTIVAL.test(lemma))) classes.add('adjective')
  if (classes.size === 0 && lemma.endsWith('ly')) classes.add('adverb')
  if (classes.size === 0 || FUNCTION_WORDS.has(lemma)) classes.add('other')
  return classes
}

function isVerb(lemma: string, flags: string, { irregulars, isEntry }: Sources): boolean {
  if (flags.includes('G') || irregulars.isVerb(lemma)) return true
  if (flags.includes('D')) return gerunds(lemma).some(isEntry)
  const [doubled] = doublings(lemma)
  return doubled !== undefined && isEntry(`${doubled}ed`) && isEntry(`${doubled}ing`)
}

function gerunds(lemma: string): readonly string[] {
  const rest = lemma.replace(/ie$/, 'y')
  return [`${rest}ing`, `${rest.replace(/e$/, '')}ing`]
}

function doublings(lemma: string): readonly string[] {
  if (/[aeiouy]c$/.test(lemma)) return [`${lemma}k`]
  return /[aeiouy][bdfgklmnprstvz]$/.test(lemma) ? [`${lemma}${lemma.at(-1)}`] : []
}
