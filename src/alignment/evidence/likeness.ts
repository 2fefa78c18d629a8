import type { Band } from '../chain/band.ts'
import { likeBlocks } from './blocks.ts'
import { kindsOf } from './kinds.ts'
import { likeLengths, measure } from './lengths.ts'
import { type Block, sharedIn } from './shared.ts'
import type { Side } from '../sides.ts'
import { WEIGHTS } from './weights.ts'

/** How much speaks for two units, or for several as one, as log-odds. */
export interface Likeness {
  readonly one: (i: number, j: number) => number
  readonly several: (block: Block) => number
}

/**
 * Evidence of all kinds about the units of two sides, for a target whose prose is `ratio` times as long as that of the source. What
 * does not depend on the ratio is weighed once, however often it is asked.
 */
export function likenessOf(source: Side, target: Side, band: Band): (ratio: number) => Likeness {
  const isCode = codeIn(source, target)
  const weigh = weigherOf([source, target], band, isCode)
  const base = weighAll(weigh.one, band, target)
  const [n, m] = [source.units.length, target.units.length]
  const ours = measure(source, 1)
  return ratio => {
    const lengths = likeLengths(ours, measure(target, ratio))
    // How long code is says nothing
    const one = (i: number, j: number): number =>
      (base[band.at(i, j)] ?? 0) + (isCode(i, j) ? 0 : lengths(i, j))
    const several = (block: Block): number =>
      weigh.several(block) + lengths((block.n - 1) * n + block.i, (block.m - 1) * m + block.j)
    return { one, several }
  }
}

function weighAll(weigh: (i: number, j: number) => number, band: Band, target: Side): Float64Array {
  const base = new Float64Array(band.size)
  for (let i = 0; i < band.rows; i += 1)
    for (let j = band.from(i); j < Math.min(target.units.length, band.to(i)); j += 1)
      base[band.at(i, j)] = weigh(i, j)
  return base
}

type IsCode = (i: number, j: number) => boolean

/** Whether either of two units is code. */
function codeIn(source: Side, target: Side): IsCode {
  const [ours, theirs] = [source, target].map(({ units }) =>
    Uint8Array.from(units, ({ kind }) => (kind === 'code' ? 1 : 0)),
  )
  return (i, j) => ours?.[i] === 1 || theirs?.[j] === 1
}

/** All evidence but that of lengths. */
function weigherOf([source, target]: readonly [Side, Side], band: Band, isCode: IsCode): Likeness {
  const [shared, blocks, kinds] = [
    sharedIn(source, target, band),
    likeBlocks(source, target),
    kindsOf(source, target),
  ]
  const one = (i: number, j: number): number => {
    const [kind, block] = [kinds(i, j), blocks(i, j)]
    if (block !== undefined) return kind + block
    if (isCode(i, j)) return kind + shared.common(i, j)
    const [a, b] = [source.features[i] ?? NOTHING, target.features[j] ?? NOTHING]
    const notes = a.isNote === b.isNote ? 0 : WEIGHTS.note
    const numbers = disagree(a.numbers, b.numbers) ? WEIGHTS.otherNumbers : 0
    return kind + shared.one(i, j) + notes + numbers
  }
  const several = (block: Block): number => {
    const notes = hasNote(source, block.i, block.n) || hasNote(target, block.j, block.m) ? WEIGHTS.note : 0
    return kinds(block.i, block.j) + shared.several(block) + notes
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

const NOTHING = { isNote: false, numbers: [] }
