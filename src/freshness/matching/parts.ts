import { type Bag, weightOf } from './bag.ts'
import { shareInOrder } from './similarity.ts'

/** Share of a passage that must come from another one to be a part of it. */
const PART = 0.6
const IN_ORDER = 0.5

/** True when a text's words, in their order, are in a whole (some neighbouring texts), and not only in its known other parts. */
export function isPart(part: Bag, whole: readonly Bag[], others: readonly Bag[]): boolean {
  let common = 0
  for (const [word, count] of part.words) {
    const rest = countOf(whole, word) - countOf(others, word)
    if (rest > 0) common += Math.min(count, rest) * weightOf(word)
  }
  if (common < PART * part.weight) return false
  return shareInOrder(part.text, whole.map(({ text }) => text).join('\n')) >= IN_ORDER
}

/** True when some parts make up most of a whole. */
export function covers(parts: readonly Bag[], whole: readonly Bag[]): boolean {
  const weight = (bags: readonly Bag[]): number => bags.reduce((sum, bag) => sum + bag.weight, 0)
  return weight(parts) >= PART * weight(whole)
}

function countOf(bags: readonly Bag[], word: string): number {
  return bags.reduce((sum, { words }) => sum + (words.get(word) ?? 0), 0)
}
