import type { Token } from '../../tokens/tokens.ts'
import { englishLexicon } from './lexicon/lexicon.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The commonest words of English. */
const COMMON = set(
  'the of and to in is are a an this that with for you we it from can by be as on will at or not if your have has ' +
    'which what when how there these they their was were do does see should all its our but use more',
)
/** Those among them that are no common words of another language in Latin letters. */
const MARKERS = set(
  'the this with which your and that from have does been when should their they you these there how what where of ' +
    "it are it's don't doesn't isn't aren't can't won't our has",
)
/** Common words of other languages that are none in English; `pour`, which is one, is left out. */
const FOREIGN = set(
  'und der das ist nicht eine einen dem auf für sich oder wird les des une est dans avec sont qui los las una ' +
    'pero como sono della gli nel och att är inte het een niet voor zijn não uma são jest nie się и в на не',
)
/** With one of these a title is of another language, be its nouns English words as well. */
const SHORT_FOREIGN = set('de la le el du un il di zu im')
/** So many common words must stand against one of another language, which may be quoted. */
const MIN_ODDS = 6
const MIN_SHARE = 0.15
/** In texts without common words, such as titles, so many words must be in the dictionary. */
const MIN_KNOWN = 0.6
const ACRONYM = /^\p{Lu}{2,}$/u
const CAPITAL = /^\p{Lu}/u
/** More words than these are not looked up. */
const MAX_WORDS = 40

/**
 * True for a text that is surely English: common English words make a good part of it, and no other language's are there; or it
 * is a short one whose words an English dictionary has.
 */
export function isEnglishText(tokens: readonly Token[]): boolean {
  const words = tokens
    .filter(({ type, text }) => type === 'word' && !ACRONYM.test(text))
    .map(({ key }) => key)
  const common = words.filter(word => COMMON.has(word) || MARKERS.has(word))
  if (countForeign(tokens) * MIN_ODDS > common.length) return false
  const isCommon =
    common.some(word => MARKERS.has(word)) &&
    common.length >= words.length * MIN_SHARE &&
    (new Set(common).size > 1 || words.length <= 4)
  return isCommon || (!words.some(word => SHORT_FOREIGN.has(word)) && areKnown(tokens))
}

/** Common words of other languages; one with a capital behind another word is a part of a name: `Los Angeles`. */
function countForeign(tokens: readonly Token[]): number {
  return tokens.filter(
    ({ type, key, text }, i) =>
      type === 'word' &&
      FOREIGN.has(key) &&
      !ACRONYM.test(text) &&
      !(CAPITAL.test(text) && tokens[i - 1]?.type === 'word'),
  ).length
}

function areKnown(tokens: readonly Token[]): boolean {
  const long = tokens
    .filter(({ type, key, text }) => type === 'word' && key.length > 2 && !ACRONYM.test(text))
    .slice(0, MAX_WORDS)
  const known = long.filter(({ text }) => /^[A-Za-z'-]+$/.test(text) && englishLexicon().isWord(text))
  return known.length > 0 && known.length >= long.length * MIN_KNOWN
}
