import { distance } from 'fastest-levenshtein'
import { commonEnd, commonStart } from '../../edits/common-ends.ts'
import { type Bag, weightOf, wordsIn } from './bag.ts'

/** Up to this length (UTF-16 units) texts are also compared letter by letter. */
const SHORT = 80
/** Unrelated words share a third of their letters by chance, related names half. */
const MIN_LETTERS = 0.65
/** A text with fewer words than this is not looked for inside a longer one. */
const MIN_CONTAINED = 6
const CONTAINED_WEIGHT = 0.8
/** Share of a text's neighbouring words that must be neighbours in the longer one too: chance puts single words there. */
const MIN_IN_ORDER = 0.5

/**
 * Likeness of two texts, 0–1: Dice coefficient of weighed words; for a text that went into a longer one the share of it
 * that is there; for short texts also the share of equal letters.
 */
export function similarity(a: Bag, b: Bag): number {
  const common = commonWeight(a, b)
  const dice = (2 * common) / (a.weight + b.weight)
  return Math.max(dice, contained(a, b, common), letters(a.text, b.text))
}

/** Weight of the words that two texts have in common. */
function commonWeight(a: Bag, b: Bag): number {
  const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a]
  let common = 0
  for (const [word, count] of small.words) {
    const other = large.words.get(word)
    if (other !== undefined) common += Math.min(count, other) * weightOf(word)
  }
  return common
}

/** Share of a text's neighbouring words that are neighbours in another text; of a single word, whether it is there. */
export function shareInOrder(part: string, whole: string): number {
  const words = wordsIn(part)
  const pairs = pairsIn(words)
  if (pairs.length === 0) return Number(wordsIn(whole).includes(words[0] ?? ''))
  const there = new Set(pairsIn(wordsIn(whole)))
  return pairs.filter(pair => there.has(pair)).length / pairs.length
}

/** Share of the longer text, 0–1, that two texts have in common at their start and at their end. */
export function commonEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  const head = commonStart(a, b)
  const tail = commonEnd(a, b, shorter - head)
  return shorter === 0 ? 0 : (head + tail) / Math.max(a.length, b.length)
}

function contained(a: Bag, b: Bag, common: number): number {
  const [part, whole] = a.weight < b.weight ? [a, b] : [b, a]
  const share = common / part.weight
  if (part.size < MIN_CONTAINED || share < MIN_IN_ORDER) return 0
  return shareInOrder(part.text, whole.text) < MIN_IN_ORDER ? 0 : share * CONTAINED_WEIGHT
}

function pairsIn(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

function letters(a: string, b: string): number {
  const length = Math.max(a.length, b.length)
  const atMost = length > SHORT || length === 0 ? 0 : Math.min(a.length, b.length) / length
  const likeness = atMost < MIN_LETTERS ? 0 : 1 - distance(a, b) / length
  return likeness < MIN_LETTERS ? 0 : likeness
}
