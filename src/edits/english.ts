/**
 * The closed word classes of English: words without which a sentence says the same, forms of one word, and words
 * that carry the meaning and must never be taken for another.
 */
const MARKERS: ReadonlySet<string> = new Set(
  (
    'the this with which your and that from have does been when should their they you these there how what where ' +
    "it's don't doesn't isn't aren't can't won't"
  ).split(' '),
)
const DROPPED: ReadonlySet<string> = new Set(['a', 'an', 'the', 'that'])

/** Words that are forms of one another by agreement or by choice, never by meaning. */
const SETS: readonly (readonly string[])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['do', 'does'],
  ['this', 'these'],
  ['that', 'those', 'which', 'who'],
  ['its', "it's", 'their', 'his', 'her'],
  ['it', 'they', 'them', 'he', 'she', 'him'],
  ['toward', 'towards'],
  ['afterward', 'afterwards'],
  ['among', 'amongst'],
  ['while', 'whilst'],
  ['a', 'an'],
  ['and', '&'],
]
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'none',
  'never',
  'nor',
  'neither',
  'nothing',
  'nobody',
  'without',
])
const WEIGHTY: ReadonlySet<string> = new Set(
  (
    'can could may might must shall should will would need only just first last next previous all any every each some ' +
    'many much few more less most least both either always often sometimes if unless except or but before after ' +
    'half once twice one same other another even ever per than'
  ).split(' '),
)
const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'on', 'at', 'of', 'for', 'to', 'into', 'onto'])
/** Wordings of one thing, words joined by a space. */
const PHRASES: readonly (readonly string[])[] = [
  ['was', 'has been'],
  ['were', 'have been'],
  ['once', 'one time'],
  ['e g', 'eg', 'for example', 'for instance'],
  ['i e', 'ie', 'that is'],
]
/** Small words whose absence or presence is grammar: the case marker `of`, the infinitive's `to`, auxiliaries. */
const SUPPLIED: ReadonlySet<string> = new Set(['of', 'to', 'be', 'is', 'are', 'has', 'have'])
/** Words that stand before or behind their verb as the writer likes. */
const MOVABLE: ReadonlySet<string> = new Set(
  'now also then still already again therefore thus however instead simply usually be is are has have'.split(
    ' ',
  ),
)
/** Verbs whose infinitive and gerund say different things: `stop to write`, `stop writing`. */
const GOVERNORS = /^(?:stop|remember|forg[eo]t|tr[yi]|regret|mean)(?:s|ed|es|ped|ping|ten|ting|ing|ted|t)?$/
const FORM_OF = new Map(
  [...SETS, ...PHRASES].flatMap(set => set.map(word => [word, set[0] ?? word] as const)),
)

const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
  "i'm": ['i', 'am'],
}
const TAILS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
]
const NUMBERS: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
}

/** True for a word that a text must have to be surely English and not another language with words of the same letters. */
export function isMarker(key: string): boolean {
  return MARKERS.has(key)
}

/** Articles and `that`; a capital `A` is a name as often as an article and stays. */
export function isDropped(word: string): boolean {
  return word !== 'A' && DROPPED.has(word.toLowerCase())
}

/** A contraction's words, else the word itself: `don't` → `do`, `not`. */
export function expand(key: string): readonly string[] {
  const whole = CONTRACTIONS[key]
  if (whole !== undefined) return whole
  const tail = TAILS.find(([end]) => key.endsWith(end) && key.length > end.length)
  if (tail === undefined)
    return /^(?:it|that|there|here|what|who|he|she)'s$/.test(key) ? [key.slice(0, -2), 'is'] : [key]
  return [key.slice(0, -tail[0].length), tail[1]]
}

/** True for a word that a sentence may gain or lose when its grammar is mended. */
export function isSupplied(key: string): boolean {
  return SUPPLIED.has(key)
}

/** True for an adverb or auxiliary that may change places with its neighbours. */
export function isMovable(key: string): boolean {
  return MOVABLE.has(key)
}

/** One key for all forms of a function word, or wordings of a fixed phrase. */
export function formOf(key: string): string {
  return FORM_OF.get(key) ?? key
}

/** Prepositions of place, time and belonging, which usage swaps without a change of meaning (`in`, `on`, `at`, `of`, `for`, `to`). */
export function isPreposition(key: string): boolean {
  return PREPOSITIONS.has(key)
}

/** True for a verb whose infinitive and gerund differ in meaning. */
export function governs(key: string): boolean {
  return GOVERNORS.test(key)
}

/** Words of denial. */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key)
}

/** Denial, modality, quantity, order, condition: another such word is another meaning, whatever it looks like. */
export function isWeighty(key: string): boolean {
  return NEGATIONS.has(key) || WEIGHTY.has(key)
}

/** Digits of a number word up to twelve. */
export function digitsOf(key: string): string | undefined {
  return NUMBERS[key]
}
