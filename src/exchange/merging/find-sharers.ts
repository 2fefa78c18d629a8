import type { Bead } from '../../alignment/types.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { once } from '../../freshness/locating/scene.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import type { Pin } from './find-pins.ts'
import { linkVersions, type VersionLinks } from './link-versions.ts'

/** One translation, and what is known of it for certain. */
interface Pinned {
  /** The version that it was made from; null: not known. */
  readonly before: Document | null
  readonly after: Document
  readonly target: Document
  readonly pins: ReadonlyMap<SegmentId, Pin>
  /** Those that records were made for. */
  readonly versions: readonly Document[]
}

interface Known {
  /** Where segments stand, without what is pinned. */
  readonly places: ReadonlyMap<SegmentId, { readonly target: readonly SegmentId[]; readonly isSure: boolean }>
  /** The basis and the source now. */
  readonly links: VersionLinks
}

/**
 * Segments of the source now whose words may stand in texts that others are pinned to, with these texts: alignment gives them nothing
 * else, with the basis, the source now, or a version that a record was made for. No half of a text is exchanged.
 */
export function findSharers(sides: Pinned, { places, links }: Known): ReadonlyMap<SegmentId, SegmentId[]> {
  const { before, after, target, pins, versions } = sides
  const sharers = new Map<SegmentId, SegmentId[]>()
  if (pins.size === 0) return sharers
  const taken = new Set([...pins.values()].flatMap(({ targets }) => targets))
  const isOpen = openIn(sides, places)
  for (const version of new Set([before ?? after, after, ...versions])) {
    const toNow = nowOf(version, sides, links)
    for (const { source, target: found } of pinnedBeads(placingOf(version, target).beads, taken)) {
      // A record stands for what one segment became: what else its version says is of the past
      if (source.length < 2 && version !== before && version !== after) continue
      for (const id of source.flatMap(each => toNow(each.id)).filter(isOpen))
        sharers.set(id, [...(sharers.get(id) ?? []), ...found.map(each => each.id)])
    }
  }
  return sharers
}

/** Those that have nothing but pinned texts. */
function pinnedBeads(beads: readonly Bead[], taken: ReadonlySet<SegmentId>): Bead[] {
  return beads.filter(({ target }) => target.length > 0 && target.every(({ id }) => taken.has(id)))
}

/** Not pinned, and without a certain text of their own. */
function openIn({ after, pins }: Pinned, places: Known['places']): (id: SegmentId) => boolean {
  const translated = new Set(after.segments.flatMap(({ id, translatable }) => (translatable ? [id] : [])))
  return id => {
    const place = places.get(id)
    const hasOwn = place !== undefined && place.isSure && place.target.length > 0
    return translated.has(id) && !pins.has(id) && !hasOwn
  }
}

function nowOf(
  version: Document,
  { before, after }: Pinned,
  links: VersionLinks,
): (id: SegmentId) => readonly SegmentId[] {
  if (version === after) return id => [id]
  const own = once(() => (version === before ? links : linkVersions(version, after)))
  return id => own().toAfter.get(id) ?? []
}
