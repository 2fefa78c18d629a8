import { readUnits } from '../../../src/alignment/units/read-units.ts'
import { extract } from '../../../src/document/extract.ts'
import type { Document } from '../../../src/document/types.ts'
import type { CorpusPair } from './corpus-pairs.ts'
import { cutBlocks } from './cut-blocks.ts'
import { editTarget } from './edit-target.ts'
import { type Truth, truthOf } from './truth.ts'

/** A pair after edits of its target. */
export interface EditedPair {
  readonly pair: CorpusPair
  readonly rate: number
  readonly after: Document
  readonly truth: Truth
}

/** Whether both sides have the same blocks in the same order, and segments of the same kinds in them: then each is its counterpart. */
export function isParallel({ source, target }: CorpusPair): boolean {
  const shape = (document: Document): string =>
    readUnits(document)
      .map(({ kind, nesting, level, segments }) =>
        [kind, nesting, level, ...segments.map(each => each.kind)].join(),
      )
      .join('\n')
  return shape(source) === shape(target)
}

/** Edits the targets of parallel pairs, each at each rate; what is inserted stands in others of the same language in `all`. */
export function editPairs(
  pairs: readonly CorpusPair[],
  all: readonly CorpusPair[],
  rates: readonly number[],
): EditedPair[] {
  const paragraphs = new Map(all.map(pair => [pair, paragraphsOf(pair)]))
  return pairs.flatMap((pair, seed) => {
    const strangers = [...paragraphs].flatMap(([other, texts]) =>
      other !== pair && other.locale === pair.locale ? texts : [],
    )
    return rates.map((rate, at) => {
      const edited = editTarget(pair.target, rate, { random: seededRandom(1000 * at + seed + 1), strangers })
      const after = extract(edited.text)
      return { pair, rate, after, truth: truthOf(pair, after, edited) }
    })
  })
}

const LEAST = 40

function paragraphsOf({ target }: CorpusPair): string[] {
  return cutBlocks(target).flatMap(({ unit, isFree }) => {
    if (unit?.kind !== 'paragraph' || !isFree) return []
    const text = target.text.slice(unit.range.start, unit.range.end)
    return text.length >= LEAST ? [text] : []
  })
}

/** Numbers from 0 to below 1 that depend on the seed alone (Knuth's linear congruence). */
function seededRandom(seed: number): () => number {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  for (let skip = 0; skip < 3; skip += 1) next()
  return next
}
