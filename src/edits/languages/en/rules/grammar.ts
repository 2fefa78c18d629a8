import { isAuxiliary, isBe, isDeterminer, isHave } from '../function-words.ts'
import { isNegation } from '../words.ts'
import type { Inflection, Lexicon, WordClass } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { areSamePlaces } from './prepositions.ts'
import { shiftsOf } from './word-forms.ts'

/** Words that the grammar asks for and that say nothing by themselves, when all words of weight are the same. */
const LIGHT: ReadonlySet<string> = new Set(
  "a an the to of for that which who it there in at on into this these its our your 's so as one will from they them".split(
    ' ',
  ),
)
/** With these, what is done and what it is done for are two things: `stop to drink`, `stop drinking`. */
const CONTROL = /^(?:stop|forget|regret|go)(?:s|ed|es|ped|ping|ting|ing)?$/
const PARTICIPLES: ReadonlySet<Inflection> = new Set(['past', 'participle'])
const REACH = 3

/**
 * True when both sides have the same words of weight, in any form, in the same order, and differ in light words around them:
 * `to use`, `for using`; `it was changed`, `it has been changed`. Who does it and to whom it is done must stay.
 */
export function isRegrammared(site: Site, lexicon: Lexicon): boolean {
  const [a, b] = [site.before.filter(isHeavy), site.after.filter(isHeavy)]
  if (a.length !== b.length || CONTROL.test(site.now.left[0] ?? '')) return false
  if (a.length === 0) return false
  const old = [...site.before.toReversed(), ...site.old.left]
  const now = [...site.after.toReversed(), ...site.now.left]
  const gone = site.before.filter(word => !isHeavy(word))
  const come = site.after.filter(word => !isHeavy(word))
  if (gone.length + come.length === 0 || isObliged(site)) return false
  if (!areSamePlaces(site) || isCounted(site.before, lexicon) !== isCounted(site.after, lexicon)) return false
  const isPurpose = [...gone, ...come].join(' ') === 'to'
  const governor = site.now.left[0]
  if (isPurpose && governor !== undefined && !has(governor, lexicon, 'verb')) return false
  return a.every((word, i) => isSame([word, b[i] ?? ''], [old, now], lexicon))
}

/** `has to`, `is to`: what must be done, not what is. */
export function isObliged({ before, after, now }: Site): boolean {
  const isDuty = (words: readonly string[]): boolean =>
    words.some((word, i) => word === 'to' && (isBe(words[i - 1] ?? '') || isHave(words[i - 1] ?? '')))
  const left = now.left[0] ?? ''
  return isDuty([left, ...before]) !== isDuty([left, ...after])
}

/** `one egg`, `one of the eggs`: a number, where `the one` and `one may` are none. */
function isCounted(words: readonly string[], lexicon: Lexicon): boolean {
  return words.some((word, i) => {
    const [previous = '', next = ''] = [words[i - 1], words[i + 1]]
    if (word !== 'one' || isDeterminer(previous)) return false
    return next === 'of' || has(next, lexicon, 'noun')
  })
}

function isHeavy(word: string): boolean {
  return !LIGHT.has(word) && (isNegation(word) || !isAuxiliary(word))
}

function isSame(
  [a, b]: readonly [string, string],
  [old, now]: readonly [readonly string[], readonly string[]],
  lexicon: Lexicon,
): boolean {
  if (isPassive(a, old, lexicon) !== isPassive(b, now, lexicon)) return false
  if (a === b || lexicon.areVariants(a, b)) return true
  const isStep = (form: Inflection): boolean => form === 'comparative' || form === 'superlative'
  return shiftsOf(a, b, lexicon).some(shift => !shift.some(isStep) && !isTurned(shift))
}

/** `blocked`, `blocking`: done by another, doing itself. */
function isTurned(shift: readonly Inflection[]): boolean {
  return shift.includes('gerund') && shift.some(form => PARTICIPLES.has(form))
}

/** `words` come in reverse order. */
function isPassive(word: string, words: readonly string[], lexicon: Lexicon): boolean {
  const at = words.indexOf(word)
  return words.slice(at + 1, at + 1 + REACH).some(isBe) && isParticiple(word, lexicon)
}

function isParticiple(word: string, lexicon: Lexicon): boolean {
  return lexicon.readings(word).some(({ inflection }) => PARTICIPLES.has(inflection))
}

function has(word: string, lexicon: Lexicon, wanted: WordClass): boolean {
  return lexicon.readings(word).some(({ classes }) => classes.has(wanted))
}
