import { isBe, isDeterminer } from '../function-words.ts'
import { digitsOf, isWeighty } from '../words.ts'
import type { Inflection, Lexicon } from '../../lexicon.ts'
import type { Around, Site } from '../../../prose/site.ts'

/** Adverbs that are no adverbs of their adjective: `hard`, `hardly`. */
const OTHER_ADVERBS =
  /^(?:hard|hardly|late|lately|near|nearly|high|highly|short|shortly|most|mostly|just|justly|even|evenly|ready|readily|like|likely|bare|barely|scarce|scarcely|present|presently|large|largely|final|finally)$/
/** Are no plurals, or are another word besides. */
const OWN = /^(?:news|means|goods|customs|series|species|people|things?)$/
const DOING = /^([a-z]{5,}?)(ing|ations?|ions?|ments?)$/
/** Forms that the dictionary may not have with their prefix are looked up without it. */
const PREFIXED = /^(?:un|re|de)[a-z]{4,}$/
const PAST: ReadonlySet<Inflection> = new Set(['past', 'participle'])
/** So many words back a form of `be` is looked for before a participle. */
const REACH = 3

/** True when each word is the same word: in another spelling, as digits, or in another form that its clause may ask for. */
export function isWordForm({ before, after, old, now }: Site, lexicon: Lexicon): boolean {
  if (before.length !== after.length) return false
  return before.every((word, i) =>
    isSameWord([word, after[i] ?? ''], [aroundOf(old, before, i), aroundOf(now, after, i)], lexicon),
  )
}

function isSameWord(
  [a, b]: readonly [string, string],
  [old, now]: readonly [Around, Around],
  lexicon: Lexicon,
): boolean {
  if (a === b || lexicon.areVariants(a, b)) return true
  if (digitsOf(a) === b || digitsOf(b) === a) return ![now.left[0], now.right[0]].some(isNumber)
  if (isWeighty(a) || isWeighty(b)) return false
  if (OWN.test(a) || OWN.test(b)) return false
  return (
    isNominalised(a, b) ||
    [...shiftsOf(a, b, lexicon), ...shiftsOf(withoutPrefix(a, b), withoutPrefix(b, a), lexicon)].some(shift =>
      isAllowed(shift, { words: [a, b], places: [old, now], lexicon }),
    )
  )
}

/** What stands behind a prefix that both words have. */
function withoutPrefix(word: string, other: string): string {
  return PREFIXED.test(word) && other.startsWith(word.slice(0, 2)) ? word.slice(2) : word
}

/** `considering`, `consideration`: the doing of one thing, in two words; short stems may be of two words. */
function isNominalised(a: string, b: string): boolean {
  const [one, other] = [DOING.exec(a), DOING.exec(b)]
  return one !== null && one[1] === other?.[1] && [one[2], other?.[2]].includes('ing')
}

/** True for a number, in digits or as a word up to twelve. */
export function isNumber(key: string | undefined): boolean {
  return key === '\u0000number' || digitsOf(key ?? '') !== undefined
}

type Shift = readonly [Inflection, Inflection]

/** Ways in which two forms belong to one lemma; `found` is taken for the past of `find`, not for the base of `founded`. */
export function shiftsOf(a: string, b: string, lexicon: Lexicon): Shift[] {
  const others = lexicon.readings(b)
  return lexicon
    .readings(a)
    .flatMap(one =>
      others
        .filter(({ lemma }) => lemma === one.lemma)
        .map((other): Shift => [one.inflection, other.inflection]),
    )
    .filter(
      ([one, other]) => !isOtherVerb(a, [one, other], lexicon) && !isOtherVerb(b, [other, one], lexicon),
    )
}

/** The base of a verb whose past the other form is, and itself the past of another verb. */
function isOtherVerb(word: string, [form, other]: Shift, lexicon: Lexicon): boolean {
  if (form !== 'base' || !PAST.has(other)) return false
  return lexicon.readings(word).some(({ lemma, inflection }) => lemma !== word && PAST.has(inflection))
}

function isAllowed(
  shift: Shift,
  {
    words,
    places: [old, now],
    lexicon,
  }: { words: readonly string[]; places: readonly [Around, Around]; lexicon: Lexicon },
): boolean {
  const has = (form: Inflection): boolean => shift.includes(form)
  if (has('comparative') || has('superlative')) return false
  if (has('adverb')) return !words.some(word => OTHER_ADVERBS.test(word))
  if (has('gerund'))
    return !has('past') && !has('participle') && ![old, now].some(around => isNominal(around, lexicon))
  if (now.left.length === 0 && has('base') && (has('past') || has('participle'))) return false
  return isAfterBe(old) === isAfterBe(now)
}

/** A form of `be` stands before, so that a participle here is a passive. */
function isAfterBe({ left }: Around): boolean {
  return left.slice(0, REACH).some(isBe)
}

/** A form in `-ing` is a thing here, and the bare form another one: `the end of`, `the ending of`. */
function isNominal({ left, right: [next = ''] }: Around, lexicon: Lexicon): boolean {
  const isNoun = lexicon.readings(next).some(({ classes }) => classes.has('noun'))
  return isDeterminer(left[0] ?? '') && (!isNoun || isBe(next))
}

function aroundOf({ left, right }: Around, words: readonly string[], at: number): Around {
  return {
    left: [...words.slice(0, at).toReversed(), ...left],
    right: [...words.slice(at + 1), ...right],
  }
}
