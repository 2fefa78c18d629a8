import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { type Placing, placingOf } from '../../freshness/locating/placing.ts'
import type { Pin } from './find-pins.ts'
import { findSharers } from './find-sharers.ts'
import { findTorn, SURE } from './find-torn.ts'
import { linkVersions, type VersionLinks } from './link-versions.ts'

/** Where source segments of now stand in a translation. */
export interface Place {
  /** Segments of the source that share the place, in their order. */
  readonly source: readonly SegmentId[]
  /** Segments of the target, in their order; empty: the translation does not have it. */
  readonly target: readonly SegmentId[]
  /** Segments of the version that the translation was made from, in no order; none of what was added since. */
  readonly older: readonly SegmentId[]
  /** Sure enough to write there. */
  readonly isSure: boolean
}

/** One translation, with the version that it was made from (null: not known) and the source as it is now. */
export interface Sides {
  readonly before: Document | null
  readonly after: Document
  readonly target: Document
  /** What is known for certain, by segment of the source. */
  readonly pins: ReadonlyMap<SegmentId, Pin>
  /** Those that records were made for. */
  readonly versions: readonly Document[]
}

/**
 * The place of each source segment of now. What stood at the basis is looked for as it was then, since that is what was
 * translated; what was added since, as it is now. A place is sure when its beads claim 0.9 and no passage without a partner
 * stands beside them: it may be the other half. What seems to share a certain text shares its place.
 */
export function findPlaces(sides: Sides): ReadonlyMap<SegmentId, Place> {
  const { before, after, target, pins } = sides
  const old = placingOf(before ?? after, target)
  const world: World = {
    links: linkVersions(before ?? after, after),
    old,
    fresh: () => placingOf(after, target),
    isKnown: before !== null,
    torn: findTorn(old),
    orderOf: orderIn(after, target),
  }
  const places = new Map<SegmentId, Place>()
  for (const { id } of after.segments) {
    if (places.has(id)) continue
    const place = withoutPins(placeOf(id, world), pins)
    for (const each of place.source) places.set(each, place)
  }
  const pinned = Array.from(pins, ([id, { targets }]) => [id, targets] as const)
  const shared = findSharers(sides, { places, links: world.links })
  for (const place of pinnedPlaces([...pinned, ...shared], world))
    for (const id of place.source) places.set(id, place)
  return places
}

/** Segments that have a text in common share its place. */
function pinnedPlaces(
  pinned: readonly (readonly [SegmentId, readonly SegmentId[]])[],
  { links, orderOf }: World,
): Place[] {
  const groups = new Map<SegmentId, Group>()
  for (const [id, targets] of pinned) {
    const shared = [...new Set(targets.flatMap(each => groups.get(each) ?? []))]
    const group = {
      source: new Set([id, ...shared.flatMap(({ source }) => [...source])]),
      target: new Set([...targets, ...shared.flatMap(({ target }) => [...target])]),
    }
    for (const each of group.target) groups.set(each, group)
  }
  return Array.from(new Set(groups.values()), ({ source, target }) => ({
    source: orderOf('after', source),
    target: orderOf('target', target),
    older: [...source].flatMap(id => links.toBefore.get(id) ?? []),
    isSure: true,
  }))
}

interface Group {
  readonly source: ReadonlySet<SegmentId>
  readonly target: ReadonlySet<SegmentId>
}

/** What is left of a place once its certain members are told apart. */
function withoutPins(place: Place, pins: ReadonlyMap<SegmentId, Pin>): Place {
  if (pins.size === 0) return place
  const taken = new Set([...pins.values()].flatMap(({ targets }) => targets))
  const target = place.target.filter(id => !taken.has(id))
  const isSure = place.isSure && (target.length > 0 || place.target.length === 0)
  return { ...place, source: place.source.filter(id => !pins.has(id)), target, isSure }
}

/** Segments of the target that translate something, be it gone from the source since. */
export function findOwned({
  before,
  after,
  target,
}: Omit<Sides, 'pins' | 'versions'>): ReadonlySet<SegmentId> {
  const owned = [...placingOf(before ?? after, target).ofTarget].filter(([, { source }]) => source.length > 0)
  return new Set(owned.map(([id]) => id))
}

interface World {
  readonly links: VersionLinks
  /** The basis and the target. */
  readonly old: Placing
  /** The source as it is now and the target. */
  readonly fresh: () => Placing
  readonly isKnown: boolean
  readonly torn: ReadonlySet<Bead>
  readonly orderOf: (side: 'after' | 'target', ids: Iterable<SegmentId>) => SegmentId[]
}

function placeOf(id: SegmentId, world: World): Place {
  const { links, orderOf } = world
  const older = links.toBefore.get(id)
  if (older === undefined) return addedPlace(id, world)
  const { after, before, beads } = component(id, world)
  const target = new Set([...beads].flatMap(bead => bead.target.map(segment => segment.id)))
  return {
    source: orderOf('after', after),
    target: orderOf('target', target),
    older: [...before],
    isSure: target.size > 0 && [...beads].every(bead => isSure(bead, world)),
  }
}

interface Component {
  readonly after: Set<SegmentId>
  readonly before: Set<SegmentId>
  readonly beads: Set<Bead>
}

/** All that hangs together through versions and beads. */
function component(start: SegmentId, { links, old }: World): Component {
  const [after, before] = [new Set([start]), new Set<SegmentId>()]
  const beads = new Set<Bead>()
  for (const id of after)
    for (const older of links.toBefore.get(id) ?? []) {
      const bead = old.ofSource.get(older)
      if (bead !== undefined) beads.add(bead)
      for (const member of bead?.source.map(segment => segment.id) ?? [older]) {
        before.add(member)
        for (const newer of links.toAfter.get(member) ?? []) after.add(newer)
      }
    }
  return { after, before, beads }
}

/** What was added is in no translation of the basis, unless the translator was ahead. */
function addedPlace(id: SegmentId, world: World): Place {
  const { old, fresh, orderOf } = world
  const bead = fresh().ofSource.get(id)
  const found = bead?.target ?? []
  const owners = found
    .flatMap(segment => old.ofTarget.get(segment.id) ?? [])
    .filter(({ source }) => source.length > 0)
  if (bead === undefined || found.length === 0 || owners.length > 0)
    return { source: [id], target: [], older: [], isSure: world.isKnown && areSure(owners, found, world) }
  const source = bead.source.map(segment => segment.id).filter(each => !world.links.toBefore.has(each))
  const target = new Set(found.map(segment => segment.id))
  return {
    source: orderOf('after', source),
    target: orderOf('target', target),
    older: [],
    isSure: bead.confidence >= SURE && source.length === bead.source.length,
  }
}

/** What seems to be its text surely belongs to something else. */
function areSure(owners: readonly Bead[], found: readonly Segment[], world: World): boolean {
  return owners.length === found.length && owners.every(owner => isSure(owner, world))
}

function isSure(bead: Bead, { torn }: World): boolean {
  const isField = bead.target.every(({ kind }) => kind === 'front-matter')
  return (isField && bead.target.length > 0) || (bead.confidence >= SURE && !torn.has(bead))
}

function orderIn(after: Document, target: Document): World['orderOf'] {
  const indexes = {
    after: new Map(after.segments.map(({ id }, i) => [id, i])),
    target: new Map(target.segments.map(({ id }, i) => [id, i])),
  }
  return (side, ids) => [...ids].sort((a, b) => (indexes[side].get(a) ?? 0) - (indexes[side].get(b) ?? 0))
}
