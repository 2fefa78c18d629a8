import { isNegation, isSubject, isSubordinator, isWeighty } from '../words.ts'
import type { Around, Site } from '../../../prose/site.ts'
import type { Lexicon } from '../../lexicon.ts'
import { isVerb } from '../is-verb.ts'
import { isConjunction, isDeterminer } from '../function-words.ts'
import { loneWord } from '../../../prose/site.ts'

/** Words for what a piece of code is, which may stand beside it or not. */
const KINDS =
  /^(?:functions?|methods?|crates?|structs?|types?|traits?|modules?|files?|commands?|options?|attributes?|keywords?|macros?|fields?|variables?|packages?|librar(?:y|ies)|sections?|chapters?|posts?|pages?|class(?:es)?|components?|hooks?|props?|propert(?:y|ies)|parameters?|arguments?|flags?|director(?:y|ies)|folders?|instructions?|registers?|values?|objects?|interfaces?|enums?|statements?|expressions?|operators?|constants?|tags?|elements?|code|blocks?|segments?|keys?|tables?|entr(?:y|ies))$/
/** So many words around are looked at for the same word. */
const REACH = 14
const MIN_LENGTH = 4

/** True when the word that came or went stands in the same clause once more, in both texts, as a participle or joined by `and` or `or`, or only says what kind of thing the code beside it is. */
export function isRepetition(site: Site, lexicon: Lexicon): boolean {
  const word = loneWord(site)
  if (word === undefined || isNegation(word) || isWeighty(word) || !/^[a-z]+$/.test(word)) return false
  const { old, now } = site
  if (KINDS.test(word)) return [now.left[0], now.right[0]].some(isCode)
  if (word.length < MIN_LENGTH || isSubject(word) || isSubordinator(word)) return false
  const isJoined = [old, now].every(({ left, right }) =>
    [...left.slice(0, 2), ...right.slice(0, 1)].some(isConjunction),
  )
  return (isJoined || isParticipleOnly(word, lexicon)) && [old, now].every(around => stands(word, around))
}

function stands(word: string, { left, right }: Around): boolean {
  return [...left.slice(0, REACH), ...right.slice(0, REACH)].includes(word)
}

/** No noun, which would say what kind of thing another noun is: `required`, not `client`. */
function isParticipleOnly(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.readings(word)
  return isVerb(word, lexicon, 'participle') && readings.every(({ classes }) => !classes.has('noun'))
}

function isCode(word: string | undefined): boolean {
  return word === '\u0000code'
}

/** True when a pronoun took the place of a thing that the same clause named before, or the other way round. */
export function isAnaphora({ before, after, now: { left } }: Site): boolean {
  const [pronoun, phrase] = before.length === 1 ? [before, after] : [after, before]
  const [determiner = '', ...rest] = phrase
  if (pronoun.length !== 1 || !/^(?:it|they|them|this|these)$/.test(pronoun[0] ?? '')) return false
  const noun = rest.at(-1)
  return (
    isDeterminer(determiner) && rest.length <= 2 && noun !== undefined && left.slice(0, REACH).includes(noun)
  )
}

/** True for `both` before `and`, and `either` before `or`, which may be left out. */
export function isCorrelative(site: Site): boolean {
  const word = loneWord(site)
  const partner = word === 'both' ? 'and' : word === 'either' ? 'or' : undefined
  return partner !== undefined && site.now.right.slice(0, REACH).includes(partner)
}
