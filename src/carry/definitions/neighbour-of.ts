import { partsOf } from '../../alignment/units/definitions.ts'
import type { Segment } from '../../document/types.ts'
import type { CarryScene } from '../scene.ts'
import { blockEnd } from './block-end.ts'

/** A definition of the target beside which another one goes. */
export interface Neighbour {
  /** Where it goes. */
  readonly at: number
  /** Where the neighbour begins. */
  readonly start: number
  readonly isBelow: boolean
}

/** Where the nearest definition of its run stands in the target; those that are added with it are passed over. */
export function neighbourOf(definition: Segment, scene: CarryScene): Neighbour | undefined {
  const { segments } = scene.after
  const at = segments.findIndex(({ id }) => id === definition.id)
  const [above, below] = [run(segments, at, -1), run(segments, at, 1)].map(all =>
    all.map(one => counterpartOf(one, scene)).find(own => own !== undefined),
  )
  const own = above ?? below
  if (own === undefined) return undefined
  const start = own.ranges[0]?.start ?? 0
  return own === above
    ? { at: blockEnd(scene.target.text, own), start, isBelow: true }
    : { at: start, start, isBelow: false }
}

/** Definitions that follow each other without anything between, from near to far. */
function run(segments: readonly Segment[], from: number, step: 1 | -1): Segment[] {
  const found: Segment[] = []
  for (let at = from + step; isOfRun(segments[at], segments[at - step]); at += step) {
    const segment = segments[at]
    if (segment?.kind === 'definition') found.push(segment)
  }
  return found
}

/** Titles are segments of their own among the definitions. */
function isOfRun(segment: Segment | undefined, near: Segment | undefined): boolean {
  if (segment === undefined || near === undefined) return false
  const isInside = (inner: Segment, outer: Segment): boolean =>
    outer.kind === 'definition' && (inner.ranges[0]?.start ?? 0) < (outer.ranges.at(-1)?.end ?? 0)
  return segment.kind === 'definition' || isInside(segment, near)
}

/** The target's definition of the same label or the same address. */
function counterpartOf(definition: Segment, { target }: CarryScene): Segment | undefined {
  const own = target.segments.filter(({ kind }) => kind === 'definition')
  const { label, address } = partsOf(definition)
  return (
    own.find(one => partsOf(one).label === label && partsOf(one).address === address) ??
    own.find(one => partsOf(one).label === label) ??
    own.find(one => partsOf(one).address === address)
  )
}
