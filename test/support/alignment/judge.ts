import type { Bead } from '../../../src/alignment/types.ts'
import type { Segment } from '../../../src/document/types.ts'
import type { EditKind } from './pieces.ts'
import { isJudged, type Truth } from './truth.ts'

/** One thing that an aligner said or should have said, and what had been done to the text there. */
export interface Verdict {
  readonly what: 'right link' | 'wrong link' | 'lost link' | 'left alone' | 'not left alone' | 'bead'
  readonly edit: EditKind | 'none'
  /** Of beads. */
  readonly confidence?: number
  /** Of beads: it joins exactly what belongs together. */
  readonly isRight?: boolean
  readonly source?: Segment
  readonly target?: Segment
  readonly bead?: Bead
}

interface Sides {
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
}

/** Holds beads against the truth, link by link, segment without a counterpart by segment, and bead by bead. */
export function judge(sides: Sides, beads: readonly Bead[], truth: Truth): Verdict[] {
  const own = beads.filter(({ source, target }) => [...source, ...target].some(isJudged))
  return [
    ...own.flatMap(bead => [judgeBead(bead, truth), ...judgeLinks(bead, truth)]),
    ...lostLinks(sides, own, truth),
    ...judgeAlone(sides, own, truth),
  ]
}

function judgeBead(bead: Bead, { sources, targets, editOf }: Truth): Verdict {
  const { source, target, confidence } = bead
  const ids = (segments: readonly Segment[]) => new Set(segments.map(({ id }) => id))
  const isWhole = (own: ReadonlySet<string> | undefined, there: ReadonlySet<string>) =>
    [...(own ?? [])].every(id => there.has(id)) && (own?.size ?? 0) === there.size
  const isRight =
    source.every(({ id }) => isWhole(targets.get(id), ids(target))) &&
    target.every(({ id }) => isWhole(sources.get(id), ids(source)))
  const edit = [...target, ...source].map(editOf).find(each => each !== undefined)
  return { what: 'bead', edit: edit ?? 'none', confidence, isRight, bead }
}

function judgeLinks(bead: Bead, { sources, editOf }: Truth): Verdict[] {
  return bead.source.flatMap(source =>
    bead.target.map(target => ({
      what: sources.get(target.id)?.has(source.id) === true ? 'right link' : 'wrong link',
      edit: editOf(target) ?? editOf(source) ?? 'none',
      source,
      target,
      bead,
    })),
  )
}

function lostLinks({ source, target }: Sides, beads: readonly Bead[], { sources, editOf }: Truth): Verdict[] {
  const found = new Set(
    beads.flatMap(bead => bead.source.flatMap(s => bead.target.map(t => `${s.id} ${t.id}`))),
  )
  const byId = new Map(source.map(segment => [segment.id, segment]))
  return target.flatMap(segment =>
    [...(sources.get(segment.id) ?? [])].flatMap(id => {
      const from = byId.get(id)
      if (found.has(`${id} ${segment.id}`) || from === undefined) return []
      return [{ what: 'lost link', edit: editOf(segment) ?? 'none', source: from, target: segment } as const]
    }),
  )
}

/** What was inserted, and what was dropped. */
function judgeAlone({ source, target }: Sides, beads: readonly Bead[], truth: Truth): Verdict[] {
  const joined = new Set(
    beads.flatMap(bead =>
      bead.source.length * bead.target.length > 0 ? [...bead.source, ...bead.target] : [],
    ),
  )
  const alone = (segment: Segment, side: 'source' | 'target'): Verdict => ({
    what: joined.has(segment) ? 'not left alone' : 'left alone',
    edit: truth.editOf(segment) ?? 'none',
    [side]: segment,
  })
  return [
    ...target.filter(({ id }) => truth.sources.get(id)?.size === 0).map(each => alone(each, 'target')),
    ...source.filter(({ id }) => truth.targets.get(id)?.size === 0).map(each => alone(each, 'source')),
  ]
}
