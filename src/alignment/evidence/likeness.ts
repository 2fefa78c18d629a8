import type { Band } from '../chain/band.ts'
import { likeBlocks } from './blocks.ts'
import { likeKinds } from './kinds.ts'
import { lengthsIn, likeLengths } from './lengths.ts'
import { type Block, sharedIn } from './shared.ts'
import type { Side } from '../sides.ts'
import { WEIGHTS } from './weights.ts'

/** How much speaks for two units, or for several as one, as log-odds; `ratio` as in `likeLengths`. */
export interface Likeness {
  readonly one: (i: number, j: number, ratio: number) => number
  readonly several: (block: Block, ratio: number) => number
}

/** Evidence of all kinds about the units of two sides. */
export function likenessOf(source: Side, target: Side, band: Band): Likeness {
  const [shared, blocks] = [sharedIn(source, target, band), likeBlocks(source, target)]
  const [lengths, otherLengths] = [lengthsIn(source), lengthsIn(target)]
  const kinds = (i: number, j: number): number => {
    const [a, b] = [source.units[i], target.units[j]]
    return a === undefined || b === undefined ? -Infinity : likeKinds(a, b)
  }
  const isCode = (i: number, j: number): boolean =>
    source.units[i]?.kind === 'code' || target.units[j]?.kind === 'code'
  const one = (i: number, j: number, ratio: number): number => {
    const kind = kinds(i, j)
    const block = blocks(i, j)
    if (block !== undefined) return kind + block
    if (isCode(i, j)) return kind + shared.common(i, j)
    const [a, b] = [source.features[i] ?? NOTHING, target.features[j] ?? NOTHING]
    const notes = a.isNote === b.isNote ? 0 : WEIGHTS.note
    const numbers = disagree(a.numbers, b.numbers) ? WEIGHTS.otherNumbers : 0
    return kind + shared.one(i, j) + notes + numbers + likeLengths(a, b, ratio)
  }
  const several = (block: Block, ratio: number): number => {
    const [a, b] = [lengths(block.i, block.n), otherLengths(block.j, block.m)]
    const notes = hasNote(source, block.i, block.n) || hasNote(target, block.j, block.m) ? WEIGHTS.note : 0
    return kinds(block.i, block.j) + shared.several(block) + notes + likeLengths(a, b, ratio)
  }
  return { one, several }
}

function hasNote({ features }: Side, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (features[at]?.isNote === true) return true
  return false
}

/** Both have numbers, and none in common. */
function disagree(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some(number => b.includes(number))
}

const NOTHING = { length: 0, sentences: 0, isNote: false, numbers: [] }
