import { isAuxiliary, isBe, isPreposition } from '../function-words.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { loneWord, wordPair } from '../../../prose/site.ts'
import { isCounted } from './determiners.ts'
import { isObliged } from './grammar.ts'
import { areSamePlaces, isLike, isPhrasal } from './prepositions.ts'
import { isNumber } from './word-forms.ts'

/** Words that a language without articles, tenses or prepositions of its own does without. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the to of for in on at by with as into onto upon within that which who whose it this these those they its our your ' +
    'their we you am is are was were be been being has have had do does did there so then also thus therefore'
  ).split(' '),
)
/** Come and go alone without a trace. */
const ADVERBS = /^(?:there|so|then|also|thus|therefore|did|do|does)$/
/** So many words may come, and as many go. */
const MOST = 3
const REACH = 3

/** True when only small words changed, and neither the voice nor the verb is another one now. */
export function isSmallWordChange(site: Site, lexicon: Lexicon): boolean {
  const { before, after, now } = site
  const words = [...before, ...after]
  if (words.length === 0 || before.length > MOST || after.length > MOST) return false
  if (!words.every(word => SMALL.has(word)) || now.right.length === 0 || isCounted(now.right[0] ?? ''))
    return false
  if (words.some(isPreposition) && (isPhrasal(now.left[0] ?? '') || isAmount(site))) return false
  if (isTurned(site, lexicon) || isObliged(site) || !areSamePlaces(site) || isOtherPerson(site)) return false
  const pair = wordPair(site)
  if (pair !== undefined) return isSameClass(pair)
  const alone = loneWord(site)
  return alone === undefined || isLoose(alone, site)
}

/** A preposition beside a number: `2 of 5`, `2 to 5`. */
function isAmount({ before, after, now: { left, right } }: Site): boolean {
  const ends = [before, after].map(side => side.at(-1) ?? '')
  const starts = [before, after].map(side => side[0] ?? '')
  return (isNumber(right[0]) && ends.some(isPreposition)) || (isNumber(left[0]) && starts.some(isPreposition))
}

/** `we have`, `you have`; a person that only one side has is none in particular. */
function isOtherPerson({ before, after }: Site): boolean {
  const [gone = '', come = ''] = [before, after].map(side =>
    side.find(word => word === 'we' || word === 'you'),
  )
  return gone !== '' && come !== '' && gone !== come
}

/** A form of `be` more or less before a participle makes the doer the done-to. */
function isTurned({ before, after, now }: Site, lexicon: Lexicon): boolean {
  if (before.some(isBe) === after.some(isBe)) return false
  const isParticiple = (word: string): boolean =>
    lexicon.readings(word).some(({ inflection }) => inflection === 'past' || inflection === 'participle')
  return now.right.slice(0, REACH).some(isParticiple)
}

function isSameClass([a, b]: readonly [string, string]): boolean {
  const pair = [a, b]
  if (pair.every(isPreposition)) return isLike(a, b)
  return pair.every(isAuxiliary) || pair.every(word => ADVERBS.test(word))
}

function isLoose(word: string, { now: { left } }: Site): boolean {
  if (isBe(word)) return left.length > 0 && !left.slice(0, REACH).some(isBe)
  return ADVERBS.test(word)
}
