import { distance } from 'fastest-levenshtein'
import { commonEnd, commonStart } from '../edits/common-ends.ts'

/** A text as counted words, for comparing. */
export interface Bag {
  readonly text: string
  /** Word → how often it occurs. */
  readonly words: ReadonlyMap<string, number>
  /** Number of words. */
  readonly size: number
}

/** A bag with the weight of its words added up. */
export interface WeighedBag extends Bag {
  readonly weight: number
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_]+|[\p{L}\p{M}\p{N}]+/gu
// oxlint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/
/** The same words, found faster. */
const ASCII_WORD = /[a-z\d_]+/g
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Up to this length (UTF-16 units) texts are also compared letter by letter. */
const SHORT = 80
/** Unrelated words share a third of their letters by chance, related names half. */
const MIN_LETTERS = 0.65
/** A text with fewer words than this is not looked for inside a longer one. */
const MIN_CONTAINED = 6
const CONTAINED_WEIGHT = 0.8

/** Counts a text's words in lower case; scripts without spaces in pairs of characters. */
export function bagOf(text: string): Bag {
  const words = new Map<string, number>()
  let size = 0
  const add = (word: string): void => {
    words.set(word, (words.get(word) ?? 0) + 1)
    size += 1
  }
  const lower = text.toLowerCase()
  for (const word of lower.match(ASCII.test(text) ? ASCII_WORD : WORD) ?? [text]) {
    if (word.charCodeAt(0) < 0x0e00 || !UNSPACED.test(word)) add(word)
    else pairsOf(word).forEach(add)
  }
  return { text, words, size }
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`)
}

/** Share of the longer text, 0–1, that two texts have in common at their start and at their end. */
export function commonEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  const head = commonStart(a, b)
  const tail = commonEnd(a, b, shorter - head)
  return shorter === 0 ? 0 : (head + tail) / Math.max(a.length, b.length)
}

/** Adds the weights of a bag's words. */
export function weigh(bag: Bag, weights: ReadonlyMap<string, number>): WeighedBag {
  let weight = 0
  for (const [word, count] of bag.words) weight += count * (weights.get(word) ?? 0)
  return { ...bag, weight }
}

/** Weight of each word of some bags: the rarer, the heavier. */
export function weightsOf(bags: readonly Bag[]): Map<string, number> {
  const spread = new Map<string, number>()
  for (const bag of bags) for (const word of bag.words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1)
  for (const [word, count] of spread) spread.set(word, Math.log(1 + bags.length / count))
  return spread
}

/**
 * Likeness of two texts, 0–1: Dice coefficient of weighed words; for a text that went into a longer one the share of it
 * that is there; for short texts also the share of equal letters.
 */
export function similarity(a: WeighedBag, b: WeighedBag, weights: ReadonlyMap<string, number>): number {
  const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a]
  let common = 0
  for (const [word, count] of small.words) {
    const other = large.words.get(word)
    if (other !== undefined) common += Math.min(count, other) * (weights.get(word) ?? 0)
  }
  const dice = (2 * common) / (a.weight + b.weight)
  const contained = Math.min(a.size, b.size) < MIN_CONTAINED ? 0 : common / Math.min(a.weight, b.weight)
  return Math.max(dice, contained * CONTAINED_WEIGHT, letters(a.text, b.text))
}

function letters(a: string, b: string): number {
  const length = Math.max(a.length, b.length)
  const atMost = length > SHORT || length === 0 ? 0 : Math.min(a.length, b.length) / length
  const likeness = atMost < MIN_LETTERS ? 0 : 1 - distance(a, b) / length
  return likeness < MIN_LETTERS ? 0 : likeness
}
