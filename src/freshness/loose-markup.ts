import { capReasons } from '../edits/excerpt.ts'
import type { Reason } from '../edits/types.ts'
import { type LooseLine, looseLines } from './loose-lines.ts'
import type { Matching } from './matching/matching.ts'
import { wordsOfMarkup } from './markup-words.ts'
import type { Version } from './places.ts'

/** Indexes of the segments that answer for the lines above them; with the last one also for what is below. */
export interface Answered {
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
  /** What is below the last segments is compared. */
  readonly below: boolean
}

/** Markup that came or went between segments that are no neighbours any more. */
export interface LooseMarkup {
  /** By index in `after`. */
  readonly kept: ReadonlyMap<number, readonly Reason[]>
  /** By index in `before` of what was removed. */
  readonly removed: ReadonlyMap<number, readonly Reason[]>
  /** In versions without any segment. */
  readonly alone: readonly Reason[]
}

/**
 * Lines of markup that only one version has, of those for which no pair of segments answers: a neighbour moved, came or went.
 * Where they stand does not count. Each is told with the segment behind it, else with the last one.
 */
export function compareLooseMarkup(
  versions: readonly [Version, Version],
  matching: Matching,
  answered: Answered,
): LooseMarkup {
  const [before, after] = versions
  const { targets, sources, beads } = matching
  const older = looseLines(before, {
    answered: answered.before,
    below: answered.below,
    isNew: i => targets[i] === -1,
  })
  const newer = looseLines(after, {
    answered: answered.after,
    below: answered.below,
    isNew: j => sources[j] === -1,
  })
  const [gone, come] = [withoutThose(older, newer), withoutThose(newer, older)]
  const heads = new Map(beads.flatMap(bead => bead.before.map(i => [i, bead.after[0] ?? -1] as const)))
  const [kept, removed]: [Map<number, Told>, Map<number, Told>] = [new Map(), new Map()]
  const alone: Told = { gone: [], come: [] }
  for (const line of gone) {
    const j = heads.get(line.index) ?? targets[line.index] ?? -1
    const [map, at] = j === -1 ? [removed, line.index] : [kept, j]
    ;(line.index === -1 ? alone : toldAt(map, at)).gone.push(line)
  }
  const firsts = new Map(beads.flatMap(bead => bead.after.map(j => [j, bead.after[0] ?? j] as const)))
  for (const line of come) {
    const at = firsts.get(line.index) ?? line.index
    ;(at === -1 ? alone : toldAt(kept, at)).come.push(line)
  }
  const words = [wordsOf(older), wordsOf(newer)] as const
  const reasonsOf = (told: Told): Reason[] => tell(told, words)
  const spell = (map: Map<number, Told>): Map<number, Reason[]> =>
    new Map([...map].map(([at, told]) => [at, reasonsOf(told)]))
  const isEmpty = before.segments.length + after.segments.length === 0
  return { kept: spell(kept), removed: spell(removed), alone: isEmpty ? reasonsOf(alone) : [] }
}

interface Told {
  readonly gone: LooseLine[]
  readonly come: LooseLine[]
}

function toldAt(map: Map<number, Told>, at: number): Told {
  const told = map.get(at) ?? { gone: [], come: [] }
  map.set(at, told)
  return told
}

/** Lines of `these` that are left when each of `those` has taken away an equal one. */
function withoutThose(these: readonly LooseLine[], those: readonly LooseLine[]): LooseLine[] {
  const stock = new Map<string, number>()
  for (const { text } of those) stock.set(text, (stock.get(text) ?? 0) + 1)
  return these.filter(({ text }) => {
    const left = stock.get(text) ?? 0
    stock.set(text, left - 1)
    return left <= 0
  })
}

/** What people read in the stretches that have the lines, each text once. */
function wordsOf(lines: readonly LooseLine[]): ReadonlySet<string> {
  return new Set(
    [...new Set(lines.map(({ region }) => region))].flatMap(region => wordsOfMarkup(region).said),
  )
}

function tell(
  { gone, come }: Told,
  [said, saidNow]: readonly [ReadonlySet<string>, ReadonlySet<string>],
): Reason[] {
  if (gone.length + come.length === 0) return []
  const texts = { ...join('before', gone), ...join('after', come) }
  const isNew =
    [...wordsOf(gone)].some(text => !saidNow.has(text)) || [...wordsOf(come)].some(text => !said.has(text))
  return capReasons([{ code: isNew ? 'markupWords' : 'markupChanged', ...texts }])
}

function join(side: 'before' | 'after', lines: readonly LooseLine[]): Partial<Reason> {
  return lines.length === 0 ? {} : { [side]: lines.map(({ text }) => text).join(' ') }
}
