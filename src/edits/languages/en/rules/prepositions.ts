import { isBe, isDeterminer, isModal, isPreposition } from '../function-words.ts'
import { isVerb } from '../is-verb.ts'
import { isArticle } from '../words.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { loneWord, wordPair } from '../../../prose/site.ts'
import { isNumber } from './word-forms.ts'

/** Prepositions that a writer mixes up; between others (`from`, `to`; `over`, `under`) lies a meaning. */
const LIKE: readonly string[] = [
  'at in on within inside upon',
  'in into within inside',
  'on onto upon',
  'to into onto',
  'to at',
  'for of',
  'for to',
  'to with',
  'of in',
  'for in',
  'about on of over with',
  'by through via using',
  'with using',
  'from of',
  'during in while',
  'between among',
  'like as',
  'as for',
  'per by',
  'until till',
  'toward towards to',
]
/** Verbs that are another verb with another of these: `look at`, `look for`. */
const PHRASAL =
  /^(?:(?:look|turn|wait|get|go|put|come|give|call|search|ask|hold|care|stand|break)(?:s|es|ed|ing|ting)?|got|gotten|went|gone|coming|came|giving|gave|given|held|caring|cared|stood|broke|broken)$/
/** Verbs and nouns that have one preposition, or none, whatever a writer gives them. */
const GOVERNORS =
  /^(?:depend|rel(?:y|i)|consist|refer|belong|correspond|lead|led|deal|compl(?:y|i)|interact|react|respond|repl(?:y|i)|appl(?:y|i)|access|discuss|contact|reach|enter|request|affect|approach|requir|includ|mention|support|cover|describ|explain|implement|handl|allow|enabl|help|address|need|caus|lack|resembl|precede|follow|insist|focus|concentrat|participat|compar|differ|agree|contribut|result|point|modification|change|update|addition|adjustment|improvement|referenc|pointer|link|alternativ|solution|answer|key|relation|relativ|similar|equal|identical|responsibl|reason)(?:s|es|ed|d|ing|r?red|r?ring|e|ent|ence|ences)?$/
const PARTICLES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:figure|find|found|try|tries|tried|print|test)(?:s|ed|ing)?$/, /^out$/],
  [/^(?:speed|end|fill|free|clean|sum)(?:s|ed|ing|ned|ning|med|ming)?$/, /^up$/],
]
/** Nouns of time and manner, which stand with or without one: `this way`, `in this way`. */
const ADVERBIAL =
  /^(?:time|times|way|ways|runtime|case|cases|day|days|moment|default|turn|start|end|once|first|addition|fact|general|practice|home|here|there)$/
/** Verbs that do one thing to their object and another thing with it: `write a file`, `write to a file`; a conjunction has no object. */
const ALTERNATING =
  /^(?:writ|read|sen[dt]|return|pass|ran?|run|call|mov|cop(?:y|i)|load|stor|push|pop|walk|fl(?:y|i)|climb|leav|left|jump|search|wait|look|ask|add|go|went|gone|turn|log|sign|get|got|giv|gave|set|tak|took|break|broke|put|shut|stop|start|grow|grew|feed|fed|shoot|shot|hit|pull|draw|drew|know|knew|hear|heard|think|thought|believ|and|or|but|work|serv|tr(?:y|i)|us|made|mak)(?:e|s|es|ed|ing|ning|ping|ting|ten|en|n)?$/
/** `keeps it from boiling`, `keeps it boiling` */
const KEEPING = /^(?:keep|keeps|keeping|kept)$/
const LIGHT = /^(?:to|for|in|on|at|from|by|with|of|about|into)$/

/** True when one preposition stands for another of its like, or came or went where it only repeats what is said. */
export function isPrepositionChange(site: Site, lexicon: Lexicon): boolean {
  const alone = loneWord(site)
  if (alone !== undefined)
    return isLoose(alone, site) || (isPreposition(alone) && isStray(alone, site, lexicon))
  const [a, b] = wordPair(site) ?? []
  if (a === undefined || b === undefined) return false
  const { left, right } = site.now
  if (GOVERNORS.test(left[0] ?? '')) return LIGHT.test(a) && LIGHT.test(b)
  if (isComparing(a, b)) return left.includes('same') || left.includes('as')
  if (/^(?:in|on)(?:to)?$/.test(a) && /^(?:in|on)(?:to)?$/.test(b) && a[0] === b[0]) return true
  if (!isLike(a, b) || isPhrasal(left[0] ?? '')) return false
  return !isNumber(right[0]) || [a, b].every(word => /^(?:in|into|on|onto)$/.test(word))
}

/** `find`, `find out`: few verbs say the same with a particle and without. */
function isLoose(word: string, { now: { left } }: Site): boolean {
  const particles = PARTICLES.find(([verb]) => verb.test(left[0] ?? ''))?.[1]
  return particles?.test(word) === true
}

/** `the same as`, which some write with `than`. */
function isComparing(a: string, b: string): boolean {
  return [a, b].toSorted().join(' ') === 'as than'
}

/** True for two prepositions between which no meaning lies, wherever they stand. */
export function isLike(a: string, b: string): boolean {
  return LIKE.some(group => [a, b].every(word => group.split(' ').includes(word)))
}

/**
 * True when the prepositions among words that went and came say the same place and direction, one by one, or lack where they only
 * repeat what is said; behind a verb that is another verb with another they must be the same.
 */
export function areSamePlaces({ before, after, now: { left } }: Site): boolean {
  const governed = ([verb = '', ...words]: readonly string[]): string =>
    words.filter((word, i) => isPreposition(word) && isPhrasal(words[i - 1] ?? verb)).join(' ')
  const verb = left[0] ?? ''
  if (governed([verb, ...before]) !== governed([verb, ...after])) return false
  const [gone = [], come = []] = [before, after].map(side => side.filter(isPreposition))
  if (gone.length === come.length) return gone.every((word, i) => isSameOrLike(word, come[i] ?? ''))
  return gone.includes('from') === come.includes('from')
}

function isSameOrLike(a: string, b: string): boolean {
  return a === b || isLike(a, b)
}

/** True for a verb that is another verb with another preposition. */
export function isPhrasal(word: string): boolean {
  return PHRASAL.test(word)
}

/** A preposition that stood where none can, or lacked where one must. */
function isStray(word: string, { now: { left, right } }: Site, lexicon: Lexicon): boolean {
  const [previous = '', next = ''] = [left[0], right[0]]
  if (word === 'of') return !isBe(previous)
  if (word === 'from' && left.some(verb => KEEPING.test(verb))) return false
  if (!LIGHT.test(word)) return false
  if (word !== 'to' && ALTERNATING.test(previous) && isPreposition(next)) return false
  if (isPreposition(next) || (word !== 'from' && /^(?:how|what|where|which|who|why)$/.test(next))) return true
  if (right.length === 0) return left.length > 2
  if (/^(?:which|whom|whose)$/.test(next)) return true
  if (isDeterminer(next) && isNoun(left, lexicon)) return true
  if (isModal(previous) || LIGHT.test(next) || isArticle(previous) || GOVERNORS.test(previous)) return true
  if (right.slice(0, 3).some(noun => ADVERBIAL.test(noun))) return true
  if (word === 'to' && (previous === 'and' || previous === 'or')) return true
  const verb = next.endsWith('ly') ? (right[1] ?? '') : next
  if (word === 'to' && isVerb(verb, lexicon, 'base')) return isInfinitive(left, lexicon)
  const isOther = ALTERNATING.test(previous) || isPhrasal(previous)
  return left.length > 0 && !isOther && !isBe(previous) && !isNumber(next)
}

/** A noun, which cannot stand right before a determiner; a word that may be a verb as well is one behind a determiner. */
function isNoun([word = '', before = '']: readonly string[], lexicon: Lexicon): boolean {
  const readings = lexicon.readings(word)
  if (!readings.some(({ classes }) => classes.has('noun'))) return false
  return (
    isDeterminer(before) ||
    /^(?:all|each|every|some|any|both|many|most|no)$/.test(before) ||
    readings.every(({ classes }) => !classes.has('verb'))
  )
}

/** Behind a verb or an adjective another verb cannot stand bare. */
function isInfinitive([previous = '', determiner = '']: readonly string[], lexicon: Lexicon): boolean {
  return (
    !isDeterminer(determiner) &&
    lexicon
      .readings(previous)
      .some(
        ({ inflection, classes }) =>
          inflection !== 'gerund' && (classes.has('verb') || classes.has('adjective')),
      )
  )
}
