const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

type Grammar = 'one' | 'many'

/** Forms for one and for many. */
const VERBS: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]
const PRONOUNS: Readonly<Record<string, Grammar>> = {
  he: 'one',
  she: 'one',
  it: 'one',
  we: 'many',
  they: 'many',
}
const DETERMINERS = set('the a an this these its our your their')
/** What stands before a subject when it does not begin its clause. */
const OPENERS = set('that if when because so since while until but')
/** Look like the other number, or have none. */
const IRREGULAR = set(
  'people children men women data sheep feet mice indices vertices media criteria staff police majority rest news ' +
    'series species means lens physics mathematics graphics half most lot number pair couple team',
)
/** Verbs whose past is like their present: `it put`, `it puts`. */
const SAME_PAST = set(
  'put set read let cut hit hurt cost shut split spread quit cast bet reset upset broadcast',
)
const AFTER_NOUN = set('that which is was has can will in of to for and or with from on at by as')

/**
 * True when `after` is the form of the verb `before` that the subject right before it asks for, and `before` is not. `left` are
 * the words before the verb, nearest first, up to its clause's start.
 */
export function agreesNow(before: string, after: string, left: readonly string[]): boolean {
  const number = numberOfVerb(before, after)
  if (number === undefined) return false
  const isPronoun = Object.hasOwn(PRONOUNS, left[0] ?? '')
  const isSure = VERBS.some(forms => forms.includes(after)) || (isPronoun && !SAME_PAST.has(before))
  return isSure && number === numberOfSubject(left)
}

/** Number of the verb's form `after`, when `before` is its form of the other number. */
function numberOfVerb(before: string, after: string): Grammar | undefined {
  if (VERBS.some(([one, many]) => before === many && after === one)) return 'one'
  if (VERBS.some(([one, many]) => before === one && after === many)) return 'many'
  if (isPlural(before, after)) return 'one'
  return isPlural(after, before) ? 'many' : undefined
}

function numberOfSubject([head = '', determiner = '', opener]: readonly string[]): Grammar | undefined {
  const pronoun = Object.hasOwn(PRONOUNS, head) ? PRONOUNS[head] : undefined
  if (pronoun !== undefined) return determiner === '' || OPENERS.has(determiner) ? pronoun : undefined
  const opens = opener === undefined || OPENERS.has(opener)
  return opens && DETERMINERS.has(determiner) ? numberOfNoun(head) : undefined
}

function numberOfNoun(noun: string): Grammar | undefined {
  if (IRREGULAR.has(noun) || /(?:ss|us|is)$/.test(noun) || !/^[a-z]{3,}$/.test(noun)) return undefined
  return noun.endsWith('s') ? 'many' : 'one'
}

/** True when `a`, `an` or `every` stands before a noun that was a plural and is its singular now. */
export function isOneNow(
  before: string,
  after: string,
  [left, right]: readonly (string | undefined)[],
): boolean {
  const asked = left === 'a' || left === 'an' || left === 'every'
  const alone = right === undefined || AFTER_NOUN.has(right)
  return asked && alone && !IRREGULAR.has(before) && isPlural(after, before)
}

/** True when `this` became `these` or the other way round, as the noun and the verb behind it ask for. */
export function isDemonstrative(
  before: string,
  after: string,
  [noun = '', verb = '']: readonly string[],
): boolean {
  const number = { this: 'one', these: 'many' }[after]
  const isPair = (before === 'this' && after === 'these') || (before === 'these' && after === 'this')
  const form = VERBS.find(forms => forms.includes(verb))?.indexOf(verb)
  return isPair && numberOfNoun(noun) === number && form === (number === 'one' ? 0 : 1)
}

/** True when `plural` is the regular form with `s` of `singular`, a noun's or a verb's. */
function isPlural(singular: string, plural: string): boolean {
  if (singular.length < 3 || /(?:ss|us)$/.test(plural)) return false
  if (/[^aeiou]y$/.test(singular)) return plural === `${singular.slice(0, -1)}ies`
  return plural === `${singular}${/(?:s|x|z|ch|sh)$/.test(singular) ? 'es' : 's'}`
}
