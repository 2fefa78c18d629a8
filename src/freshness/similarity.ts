import { distance } from 'fastest-levenshtein'

/** A text as counted words, for comparing. */
export interface Bag {
  readonly text: string
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{L}\p{M}\p{N}_]+/gu
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
  for (const word of text.toLowerCase().match(WORD) ?? [text]) {
    for (const piece of UNSPACED.test(word) ? pairsOf(word) : [word]) {
      words.set(piece, (words.get(piece) ?? 0) + 1)
      size += 1
    }
  }
  return { text, words, size }
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`)
}

/**
 * Likeness of two texts, 0–1: Dice coefficient of weighted words; for a text that went into a longer one the share of
 * it that is there; for short texts also the share of equal letters. `weightOf` makes rare words count more.
 */
export function similarity(a: Bag, b: Bag, weightOf: (word: string) => number): number {
  const [weightA, weightB] = [weigh(a, weightOf), weigh(b, weightOf)]
  let common = 0
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0) * weightOf(word)
  const dice = (2 * common) / (weightA + weightB)
  const contained = Math.min(a.size, b.size) < MIN_CONTAINED ? 0 : common / Math.min(weightA, weightB)
  return Math.max(dice, contained * CONTAINED_WEIGHT, letters(a.text, b.text))
}

function weigh(bag: Bag, weightOf: (word: string) => number): number {
  let sum = 0
  for (const [word, count] of bag.words) sum += count * weightOf(word)
  return sum
}

function letters(a: string, b: string): number {
  const length = Math.max(a.length, b.length)
  const likeness = length > SHORT || length === 0 ? 0 : 1 - distance(a, b) / length
  return likeness < MIN_LETTERS ? 0 : likeness
}
