import type { Site } from '../../../prose/site.ts'
import { loneWord, wordPair } from '../../../prose/site.ts'
import type { Lexicon } from '../../lexicon.ts'
import {
  isAuxiliary,
  isConjunction,
  isModal,
  isObjectPronoun,
  isPreposition,
  isSubjectPronoun,
} from '../function-words.ts'
import { isVerb } from '../is-verb.ts'
import { isSubordinator } from '../words.ts'

/** Verbs that ask for the one who may: `allow you to cook`. */
const ALLOWING = /^(?:allow|enabl|help|requir|permit|forc|caus|want|encourag|invit)(?:e|s|es|ed|ing)?$/
/** Are subjects where they stand before a verb; `it` is as often an object. */
const PERSONS = /^(?:i|we|you|he|she|they)$/
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

/**
 * True when a pronoun took the place of another for the same thing, or the grammar lacked one or had it twice. Where its verb fits
 * another person's as well, it says who does it: `you peel and cut`, `you peel and we cut`.
 */
export function isPronounChange(site: Site, lexicon: Lexicon): boolean {
  const pair = wordPair(site)
  if (pair !== undefined) return SAME.some(group => pair.every(word => group.includes(word)))
  const word = loneWord(site) ?? ''
  const { left, right } = site.now
  const [previous = '', next = ''] = [left[0], right[0]]
  if (ALLOWING.test(previous) && next === 'to') return /^(?:you|us|one|them|it)$/.test(word)
  const opens = left.length === 0 || isConjunction(previous) || isSubordinator(previous)
  const verb = /^(?:never|also|not|only|always|still|now|just)$|...ly$/.test(next) ? (right[1] ?? '') : next
  if (isSubjectPronoun(word) && opens && isFinite(verb, lexicon))
    return isVerb(verb, lexicon, 's') || !left.some(other => other !== word && PERSONS.test(other))
  return isObjectPronoun(word) && isVerb(previous, lexicon) && (next === '' || isPreposition(next))
}

function isFinite(word: string, lexicon: Lexicon): boolean {
  return isAuxiliary(word) || isModal(word) || isVerb(word, lexicon, 'base', 's', 'past')
}
