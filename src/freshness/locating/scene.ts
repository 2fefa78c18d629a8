import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { CELL_BREAK, sideMaker, type SideMaker } from '../change-side.ts'
import { BREAK } from '../judge-bead.ts'
import type { Change, ChangeSide } from '../types.ts'
import { type Placing, placingOf } from './placing.ts'
import { segmentsOfSide } from './segments-of-side.ts'

/** A source at the basis of a translation and now, what changed between them, and the translation. */
export interface Versions {
  readonly before: Document
  readonly after: Document
  readonly target: Document
  readonly changes: readonly Change[]
  /** True: both are of one language, as English and British English, so that equal words say nothing. */
  readonly oneLanguage?: boolean
}

/** One change with its segments in both versions of the source. */
export interface Told {
  readonly change: Change
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
}

/** What all changes of one translation are located with. */
export interface Scene extends Versions {
  readonly told: readonly Told[]
  readonly sideOf: SideMaker
  /** The basis and the target. */
  readonly old: Placing
  /** The source as it is now and the target. */
  readonly fresh: () => Placing
  /** The change that each segment of the basis had. */
  readonly changed: () => ReadonlyMap<SegmentId, Told>
  /** What was added, by the target segments that it has. */
  readonly added: () => ReadonlyMap<SegmentId, readonly Told[]>
}

/** Target segments that some source segments have in their beads, in the order of the target. */
export interface Place {
  readonly segments: readonly Segment[]
  /** That of the least certain bead. */
  readonly confidence: number
}

/** Sets a scene; the newer source is aligned when it is asked for. */
export function sceneOf(versions: Versions): Scene {
  const { before, after, target, changes } = versions
  const told = changes.map(change => ({
    change,
    before: change.before === null ? [] : segmentsOfSide(before, change.before),
    after: change.after === null ? [] : segmentsOfSide(after, change.after),
  }))
  const fresh = (): Placing => placingOf(after, target)
  return {
    ...versions,
    told,
    sideOf: sideMaker(target),
    old: placingOf(before, target),
    fresh,
    changed: once(() => new Map(told.flatMap(one => one.before.map(({ id }) => [id, one] as const)))),
    added: once(() => additionsOf(told, fresh)),
  }
}

function additionsOf(told: readonly Told[], fresh: () => Placing): Map<SegmentId, Told[]> {
  const all = told.filter(({ change }) => change.kind === 'added')
  const places = new Map<SegmentId, Told[]>()
  for (const one of all)
    for (const { id } of placeOf(one.after, fresh()).segments)
      places.set(id, [...(places.get(id) ?? []), one])
  return places
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Where source segments stand in the target. */
export function placeOf(members: readonly Segment[], placing: Pick<Placing, 'ofSource'>): Place {
  const beads = beadsOf(members, placing)
  const segments = new Map<SegmentId, Segment>()
  for (const bead of beads) for (const segment of bead.target) segments.set(segment.id, segment)
  return {
    segments: [...segments.values()].sort((a, b) => startOf(a) - startOf(b)),
    confidence: Math.min(1, ...Array.from(beads, ({ confidence }) => confidence)),
  }
}

/** The beads that have some source segments. */
export function beadsOf(members: readonly Segment[], { ofSource }: Pick<Placing, 'ofSource'>): Set<Bead> {
  return new Set(members.flatMap(({ id }) => ofSource.get(id) ?? []))
}

/** A place as it is told. */
export function sideAt({ segments }: Place, { sideOf }: Scene): ChangeSide | null {
  const isRow = segments.every(({ kind }) => kind === 'table-cell')
  return sideOf(segments, isRow ? CELL_BREAK : BREAK)
}

function startOf({ ranges }: Segment): number {
  return ranges[0]?.start ?? 0
}
