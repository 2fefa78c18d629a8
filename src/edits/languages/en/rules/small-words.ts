import { distance } from 'fastest-levenshtein'
import {
  isAuxiliary,
  isBe,
  isConjunction,
  isHave,
  isModal,
  isObjectPronoun,
  isPreposition,
  isSubjectPronoun,
} from '../function-words.ts'
import { isNegation, isSubordinator } from '../words.ts'
import type { Inflection, Lexicon } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { loneWord, wordPair } from '../../../prose/site.ts'

/** Written twice on purpose. */
const TWICE: ReadonlySet<string> = new Set('that had very so no'.split(' '))
/** Begin a clause that follows from what was said, with or without `and`. */
const LINKS = /^(?:so|then|thus|therefore|hence|and)$/
/** One for the other by a slip of the hand or of the ear, where the grammar leaves no doubt. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['is', 'it'],
  ['as', 'is'],
  ['he', 'the'],
  ['and', 'an'],
  ['then', 'than'],
  ['to', 'too'],
  ['the', 'they'],
  ["it's", 'its'],
  ["you're", 'your'],
  ["they're", 'their'],
  ['there', 'their'],
  ['where', 'were'],
  ['thought', 'though'],
  ['trough', 'through'],
  ['though', 'through'],
  ["who's", 'whose'],
  ['loose', 'lose'],
  ['affect', 'effect'],
  ["let's", 'lets'],
  ['ever', 'every'],
  ['it', 'if'],
  ['on', 'one'],
  ['by', 'but'],
  ['use', 'us'],
  ['bu', 'but'],
  ['their', 'they'],
]
/** Small words that are often mistyped for each other; such as say what is meant (`or`, `not`, `if`, `can`) are not among them. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the this that these those then than them they their there he his it its is as at in on to too do be by but so you your our ' +
    'are was were where has had have and of off for who how we us out'
  ).split(' '),
)
/** Verbs behind which another verb stands bare: `help cook`. */
const BARE = /^(?:help|let|make|go|come|see|hear)(?:s|ed)?$/
/** Verbs that ask for the one who may: `allow you to cook`. */
const ALLOWING = /^(?:allow|enabl|help|requir|permit|forc|caus|want|encourag|invit)(?:e|s|es|ed|ing)?$/
/** Pronouns for the same thing as the subject of a sentence. */
const SAME: readonly (readonly string[])[] = [
  ['it', 'this', 'that', 'which'],
  ['they', 'these', 'those', 'which'],
  ['it', 'there'],
  ['it', 'they'],
  ['it', 'them'],
  ['he', 'they'],
  ['she', 'they'],
  ['him', 'them'],
  ['her', 'them'],
  ['himself', 'themselves', 'themself'],
  ['herself', 'themselves', 'themself'],
  ['itself', 'themselves'],
  ['and', 'this'],
  ['and', 'it'],
]

/** True when one word was written twice by mistake. */
export function isDoubled(site: Site): boolean {
  const word = loneWord(site)
  const isWord = site.written.flat()[0]?.type === 'word'
  return (
    word !== undefined && isWord && !TWICE.has(word) && [site.now.left[0], site.now.right[0]].includes(word)
  )
}

/** True when a word took the place of another that sounds or looks like it: one of the known pairs, or two small words one letter apart. */
export function isConfused({ written }: Site): boolean {
  const keys = written.map(([token, ...more]) => (more.length === 0 ? token?.key : undefined))
  const [a = '', b = ''] = keys
  const areBothPrepositions = [a, b].every(word => isPreposition(word) && word !== 'as')
  if (SMALL.has(a) && SMALL.has(b) && !areBothPrepositions && distance(a, b) === 1) return true
  return CONFUSED.some(pair => pair.every(word => keys.includes(word)))
}

/** True when a pronoun took the place of another for the same thing, or the grammar lacked one or had it twice. */
export function isPronounChange(site: Site, lexicon: Lexicon): boolean {
  const pair = wordPair(site)
  if (pair !== undefined) return SAME.some(group => pair.every(word => group.includes(word)))
  const word = loneWord(site) ?? ''
  const { left, right } = site.now
  const [previous = '', next = ''] = [left[0], right[0]]
  if (ALLOWING.test(previous) && next === 'to') return /^(?:you|us|one|them|it)$/.test(word)
  const opens = left.length === 0 || isConjunction(previous) || isSubordinator(previous)
  const verb = /^(?:never|also|not|only|always|still|now|just)$|...ly$/.test(next) ? (right[1] ?? '') : next
  if (isSubjectPronoun(word) && opens && isFinite(verb, lexicon)) return true
  return isObjectPronoun(word) && isVerb(previous, lexicon) && (next === '' || isPreposition(next))
}

function isFinite(word: string, lexicon: Lexicon): boolean {
  return isAuxiliary(word) || isModal(word) || isVerb(word, lexicon, 'base', 's', 'past')
}

function isVerb(word: string, lexicon: Lexicon, ...forms: Inflection[]): boolean {
  return lexicon
    .readings(word)
    .some(
      ({ classes, inflection }) => classes.has('verb') && (forms.length === 0 || forms.includes(inflection)),
    )
}

/** True when `has`, `have` or `had` came or went before a participle: the tense is another, the event the same. */
export function isTenseChange({ before, after, now }: Site, lexicon: Lexicon): boolean {
  const words = [...before, ...after]
  if (
    words.length === 1 &&
    isBe(words[0] ?? '') &&
    [now.left[0], now.right[0]].some(word => isBe(word ?? ''))
  )
    return true
  if (words.join() === 'will')
    return (
      now.left.length > 0 && [now.right[0], now.right[1]].some(word => isVerb(word ?? '', lexicon, 'base'))
    )
  if (words.join() === 'be') return isBare(now.left[0] ?? '', now.right, lexicon)
  if (words.length === 0 || !words.every(word => isHave(word) || word === 'been')) return false
  return now.right.slice(0, 3).some(word => word === 'been' || isVerb(word, lexicon, 'past', 'participle'))
}

/** Behind a modal or `to` no participle can stand without `be`; a form that is the infinitive too may. */
function isBare(previous: string, [next = '', second = '']: readonly string[], lexicon: Lexicon): boolean {
  const verb = isVerb(next, lexicon, 'participle') || !next.endsWith('ly') ? next : second
  const isParticiple = isVerb(verb, lexicon, 'participle') && !isVerb(verb, lexicon, 'base')
  return isParticiple && (isModal(previous) || /^(?:to|also|not|only|then|never)$/.test(previous))
}

/** True when a word that only links came or went at the start of a clause, between two verbs, or where no clause begins. */
export function isLinkChange(site: Site, lexicon: Lexicon): boolean {
  const word = loneWord(site) ?? ''
  const { left, right } = site.now
  if (!LINKS.test(word) && !/^(?:because|since|that)$/.test(word)) return false
  if (right.slice(0, 3).some(isNegation)) return false
  const [previous = '', next = ''] = [left[0], right[0]]
  if (/^(?:because|since|that)$/.test(word)) return next === 'to'
  if (left.length === 0 || (word === 'and' && LINKS.test(next))) return true
  if (word !== 'and') return false
  if (isModal(previous) || isModal(next)) return true
  return !BARE.test(previous) && [previous, next].every(verb => isVerb(verb, lexicon, 'base'))
}
