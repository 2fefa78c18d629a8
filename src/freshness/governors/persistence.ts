import type { Segment } from '../../document/types.ts'
import { listNumbers } from '../matching/list-numbers.ts'
import type { Matching } from '../matching/matching.ts'
import type { Version } from '../places.ts'

/** What is in both versions, by index in one of them; a segment's name is the same in both, undefined: the other has it not. */
export interface SidePersistence {
  readonly nameOf: (index: number) => number | undefined
  /** Name of the list or table that it is a member of. */
  readonly familyOf: (index: number) => string | undefined
  /** Level of a heading that is one in both versions, the higher of both; undefined for all else. */
  readonly levelOf: (index: number) => number | undefined
}

export interface Persistence {
  readonly before: SidePersistence
  readonly after: SidePersistence
  /** First segments of passages that were split or merged. */
  readonly pairs: readonly (readonly [before: number, after: number])[]
}

/** What of two versions is in both: partners, and passages that were split or merged by the last of them. */
export function persistenceOf(before: Version, after: Version, matching: Matching): Persistence {
  const names = namesOf(matching)
  const [families, familiesNow] = [familyNumbers(before.segments), familyNumbers(after.segments)]
  const familyOf = (i: number, j: number): string | undefined => {
    const [family = -1, familyNow = -1] = [families[i], familiesNow[j]]
    return family === -1 || familyNow === -1 ? undefined : `${family}=${familyNow}`
  }
  const levelOf = (i: number, j: number): number | undefined => {
    const [a, b] = [before.segments[i], after.segments[j]]
    return isTitle(a) && isTitle(b) ? Math.min(a?.level ?? 1, b?.level ?? 1) : undefined
  }
  const { targets, sources } = matching
  return {
    before: {
      nameOf: i => names.before.get(i) ?? known(targets[i]),
      familyOf: i => familyOf(i, targets[i] ?? -1),
      levelOf: i => levelOf(i, targets[i] ?? -1),
    },
    after: {
      nameOf: j => names.after.get(j) ?? (known(sources[j]) === undefined ? undefined : j),
      familyOf: j => familyOf(sources[j] ?? -1, j),
      levelOf: j => levelOf(sources[j] ?? -1, j),
    },
    pairs: names.pairs,
  }
}

function known(index = -1): number | undefined {
  return index === -1 ? undefined : index
}

function namesOf({ beads }: Matching): {
  before: Map<number, number>
  after: Map<number, number>
  pairs: [number, number][]
} {
  const passages = beads.filter(({ form }) => form === 'passages')
  const named = (side: 'before' | 'after'): Map<number, number> =>
    new Map(passages.flatMap(bead => bead[side].map(index => [index, bead.after.at(-1) ?? -1])))
  const pairs = passages.map((bead): [number, number] => [bead.before[0] ?? -1, bead.after[0] ?? -1])
  return { before: named('before'), after: named('after'), pairs }
}

/** A heading of the text; one in a quote or a list is none of what stands behind that. */
function isTitle(segment: Segment | undefined): boolean {
  return segment?.kind === 'heading' && !segment.containers.some(name => /^(?:blockquote|list)$/.test(name))
}

/** Number of the list or table of each segment; cells that follow each other are in one table. */
function familyNumbers(segments: readonly Segment[]): number[] {
  const lists = listNumbers(segments)
  let table = -1
  return segments.map(({ kind }, index) => {
    if (kind !== 'table-cell') return lists[index] ?? -1
    if (segments[index - 1]?.kind !== 'table-cell') table -= 1
    return table
  })
}
