import { editDistance } from './edit-distance.ts'
import type { Language } from './language.ts'
import { LONGEST_WORD } from './remember.ts'

/** What the words of both forms are asked for. */
export interface SlipQuestions {
  readonly isWord: (form: string) => boolean
  readonly language: Language
}

const LETTERS = /^\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*$/u
const SHORTEST = 3
/** A part behind a prefix or before a suffix that is shorter is there by chance. */
const SHORTEST_PART = 4
const MANY_LETTERS = 8

/** See `Lexicon.isSlip`. Forms with a capital behind the first letter are never slips. */
export function isSlip(wrong: string, right: string, questions: SlipQuestions): boolean {
  if (
    wrong.length < SHORTEST ||
    right.length < SHORTEST ||
    Math.max(wrong.length, right.length) > LONGEST_WORD
  )
    return false
  const [first, second] = [smallLetters(wrong), smallLetters(right)]
  if (first === undefined || second === undefined || first === second) return false
  const { isWord, language } = questions
  if (language.names.has(first) || language.names.has(second)) return false
  if (isWord(wrong) || isWord(first) || (isWord(right) && !isWord(second))) return false
  if (isWord(second) && language.isOverruled(first, second)) return true
  if (!isNear(first, second) || differByAffix(first, second, questions)) return false
  if (isWord(second)) return !isCompound(first, questions) || isBySlipOnly(first, second, questions)
  return isCompound(second, questions) ? !isCompound(first, questions) : isMistyped(first, second)
}

/** A capital at the start may be a sentence's; any other makes a name or an acronym. */
function smallLetters(form: string): string | undefined {
  const rest = form.slice(1)
  return rest === rest.toLowerCase() && LETTERS.test(form)
    ? form.toLowerCase().replaceAll('’', "'")
    : undefined
}

/** One edit in a short word, two from six letters on, three from ten on. */
function isNear(wrong: string, right: string): boolean {
  const length = Math.min(wrong.length, right.length)
  const most = length >= 10 ? 3 : length >= 6 ? 2 : 1
  if (Math.abs(wrong.length - right.length) > most) return false
  return beginAlike(wrong, right) && editDistance(wrong, right) <= most
}

/** The first letter is hardly ever wrong; in a long word it may be one too many or too few, unless it is the `a` that denies. */
function beginAlike(wrong: string, right: string): boolean {
  if (wrong[0] === right[0] || (wrong[0] === right[1] && wrong[1] === right[0])) return true
  const [longer, shorter] = wrong.length > right.length ? [wrong, right] : [right, wrong]
  return shorter.length >= MANY_LETTERS && !longer.startsWith('a') && longer.slice(1) === shorter
}

/** True where one affix more, or another one, is all the difference: the writer may have meant both. */
function differByAffix(a: string, b: string, { isWord, language }: SlipQuestions): boolean {
  const { prefixes, suffixes } = language.affixes
  const behind = (form: string) =>
    ['', ...prefixes].flatMap(prefix => (form.startsWith(prefix) ? [form.slice(prefix.length)] : []))
  const before = (form: string) =>
    ['', ...suffixes].flatMap(suffix =>
      form.endsWith(suffix) ? [form.slice(0, form.length - suffix.length)] : [],
    )
  const isKnown = (part: string) => part.length >= SHORTEST_PART - 1 && [part, `${part}e`].some(isWord)
  const same = (parts: (form: string) => string[]) => {
    const others = new Set(parts(b))
    return parts(a).some(part => others.has(part) && isKnown(part))
  }
  return same(behind) || same(before)
}

/** A prefix and a word, which the dictionary need not have: `nonblocking`. */
function isCompound(form: string, { isWord, language }: SlipQuestions): boolean {
  return language.affixes.prefixes.some(prefix => {
    const rest = form.startsWith(prefix) ? form.slice(prefix.length) : ''
    return rest.length >= SHORTEST_PART && isWord(rest)
  })
}

/** `destory` is a compound by chance: one letter away stands a word in which `de` is no prefix. */
function isBySlipOnly(wrong: string, right: string, questions: SlipQuestions): boolean {
  return !isCompound(right, questions) && editDistance(wrong, right) === 1
}

/** Two long forms that nobody knows and that differ by two letters swapped or one doubled, inside: one of them is a slip. */
function isMistyped(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < MANY_LETTERS) return false
  if (a.slice(0, 2) !== b.slice(0, 2) || a.slice(-2) !== b.slice(-2) || editDistance(a, b) !== 1) return false
  const sorted = (form: string) => Array.from(form).sort().join('')
  const once = (form: string) => form.replaceAll(/(.)\1/g, '$1')
  return a.length === b.length ? sorted(a) === sorted(b) : once(a) === once(b)
}
