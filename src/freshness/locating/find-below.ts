import type { Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import { frontMatterEnd, lastLineOf } from './last-line.ts'
import { type Place, placeOf, type Scene } from './scene.ts'

/** A line of the target, and how sure it is. */
export interface Below {
  /** 1-based; 0: at the top. */
  readonly line: number | null
  readonly confidence: number
}

/**
 * The line of the target below which a segment of the newer source belongs: the last of the nearest segment before it that the
 * target has, of a heading, a fence or a front matter with what closes it.
 */
export function findBelow(segment: Segment | undefined, scene: Scene): Below {
  if (segment === undefined) return { line: null, confidence: 0 }
  const { after, target } = scene
  const isBody = segment.kind !== 'front-matter'
  const places = placesNow(scene)
  const segments = comparableSegments(after)
  for (let j = segments.findIndex(({ id }) => id === segment.id) - 1; j >= 0; j -= 1) {
    const previous = segments[j]
    const place = previous === undefined ? undefined : places.get(previous.id)
    if (place === undefined || place.segments.length === 0) continue
    if (isBody && previous?.kind === 'front-matter') break
    return { line: lastLineOf(place.segments, target), confidence: place.confidence }
  }
  return { line: isBody ? frontMatterEnd(target) : null, confidence: isBody ? 1 : 0 }
}

const known = new WeakMap<Scene, ReadonlyMap<SegmentId, Place>>()

/** Where segments of the newer source stand: edited ones with their older side, others where the same text stood. */
function placesNow(scene: Scene): ReadonlyMap<SegmentId, Place> {
  const places = known.get(scene) ?? collectPlaces(scene)
  known.set(scene, places)
  return places
}

function collectPlaces({ before, after, told, old }: Scene): ReadonlyMap<SegmentId, Place> {
  const places = new Map<SegmentId, Place>()
  for (const change of told) {
    const place = placeOf(change.before, old)
    for (const { id } of change.after) places.set(id, place)
  }
  const gone = new Set(told.flatMap(change => change.before.map(({ id }) => id)))
  const kept = new Map<string, Segment[]>()
  for (const segment of comparableSegments(before)) {
    if (gone.has(segment.id)) continue
    const same = kept.get(segment.source)
    if (same === undefined) kept.set(segment.source, [segment])
    else same.push(segment)
  }
  for (const { id, source } of comparableSegments(after)) {
    const same = places.has(id) ? undefined : kept.get(source)?.shift()
    if (same !== undefined) places.set(id, placeOf([same], old))
  }
  return places
}
