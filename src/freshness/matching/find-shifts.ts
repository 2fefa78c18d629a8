import { type Bag, weightOf } from './bag.ts'
import { isProse, proseNeighbour } from './prose-neighbours.ts'
import type { LinkedSides, UnitBead } from './sides.ts'

/** UTF-16 units that a sentence has at least. */
const SENTENCE = 12
const WORDS = 3
/** Share of what one passage lost that the other must have won, and the other way round. */
const SAME = 0.7

/** Finds pairs of changed neighbours, one of which lost the words that the other won. */
export function findShifts({ before, after, links, wordsOf }: LinkedSides): UnitBead[] {
  const bagOf = (text: string | undefined): Bag => wordsOf(text ?? '')
  return links.targets.flatMap((j, i) => {
    if (!isChanged(i) || j === undefined) return []
    const [i2, j2] = [proseNeighbour(before, i, 1), proseNeighbour(after, j, 1)]
    if (i2 === -1 || j2 === -1 || links.targets[i2] !== j2 || !isChanged(i2)) return []
    const texts = [before.units[i], after.units[j], before.units[i2], after.units[j2]].map(
      u => u?.segment.source ?? '',
    )
    const [a = '', b = '', c = '', d = ''] = texts
    const [grown, shrunk] = [b.length - a.length, d.length - c.length]
    if (grown * shrunk >= 0 || Math.min(Math.abs(grown), Math.abs(shrunk)) < SENTENCE) return []
    const [lost, won] =
      grown < 0
        ? [minus(bagOf(a), bagOf(b)), minus(bagOf(d), bagOf(c))]
        : [minus(bagOf(c), bagOf(d)), minus(bagOf(b), bagOf(a))]
    return isSame(lost, won) ? [{ before: [i, i2], after: [j, j2] }] : []
  })

  function isChanged(i: number): boolean {
    return links.targets[i] !== -1 && !links.equal.has(i) && isProse(before.units[i])
  }
}

type Words = ReadonlyMap<string, number>

function minus(a: Bag, b: Bag): Words {
  return new Map(
    [...a.words].flatMap(([word, count]): [string, number][] => {
      const rest = count - (b.words.get(word) ?? 0)
      return rest > 0 ? [[word, rest]] : []
    }),
  )
}

function isSame(lost: Words, won: Words): boolean {
  const common = new Map([...lost].map(([word, count]) => [word, Math.min(count, won.get(word) ?? 0)]))
  const count = [...common.values()].reduce((sum, n) => sum + n, 0)
  return count >= WORDS && weigh(common) >= SAME * Math.max(weigh(lost), weigh(won))
}

function weigh(words: Words): number {
  let sum = 0
  for (const [word, count] of words) sum += count * weightOf(word)
  return sum
}
