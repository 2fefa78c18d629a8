import type { Document, Segment } from '../document/types.ts'
import type { Bead } from './types.ts'
import { type DefinitionParts, partsOf } from './units/definitions.ts'

/** How sure each way of telling is. */
const CONFIDENCE = { both: 0.999, address: 0.98, label: 0.97, version: 0.97, place: 0.85 }

type Told = keyof typeof CONFIDENCE

interface Matching {
  /** By index in the source. */
  readonly partners: Map<number, Partner>
  /** Indexes in the target. */
  readonly taken: Set<number>
}

interface Partner {
  readonly j: number
  readonly by: Told
}

/**
 * Pairs link definitions wherever they stand: by label and address, by one of them, and where translators changed both, by
 * their place among those that are paired. Each definition of both is in one bead; titles, which are segments of their own,
 * go with them.
 */
export function matchDefinitions(source: Document, target: Document): Bead[] {
  const [a, b] = [listOf(source), listOf(target)]
  const matching: Matching = { partners: new Map(), taken: new Set() }
  const { partners, taken } = matching
  for (const by of ['both', 'address', 'label', 'version'] as const) pairBy(by, [a, b], matching)
  pairByPlace([a.length, b.length], matching)
  return [
    ...a.flatMap((entry, i) => beadsOf(entry, b[partners.get(i)?.j ?? -1], partners.get(i)?.by)),
    ...b.flatMap((entry, j) => (taken.has(j) ? [] : beadsOf(undefined, entry, undefined))),
  ]
}

const KEYS: Record<Exclude<Told, 'place'>, (parts: DefinitionParts) => string> = {
  both: ({ label, address }) => `${label} ${address}`,
  address: ({ address }) => address,
  label: ({ label }) => label,
  version: ({ address }) => address.replaceAll(/\d+/g, '0'),
}

/** Of several that would do, the one whose place among its own is most like this one's. */
function pairBy(
  by: Exclude<Told, 'place'>,
  [a, b]: readonly [readonly Entry[], readonly Entry[]],
  { partners, taken }: Matching,
): void {
  const free = new Map<string, number[]>()
  b.forEach(({ parts }, j) => {
    if (taken.has(j)) return
    const list = free.get(KEYS[by](parts))
    if (list === undefined) free.set(KEYS[by](parts), [j])
    else list.push(j)
  })
  a.forEach(({ parts }, i) => {
    const list = partners.has(i) ? undefined : free.get(KEYS[by](parts))
    if (list === undefined || list.length === 0) return
    const place = (i * b.length) / a.length
    const j = list.reduce((best, at) => (Math.abs(at - place) < Math.abs(best - place) ? at : best))
    list.splice(list.indexOf(j), 1)
    partners.set(i, { j, by })
    taken.add(j)
  })
}

/** One definition without a partner on each side, between two pairs. */
function pairByPlace([n, m]: readonly [number, number], { partners, taken }: Matching): void {
  for (let i = 0; i < n; i += 1) {
    if (partners.has(i)) continue
    const before = i === 0 ? -1 : partners.get(i - 1)?.j
    const after = i === n - 1 ? m : partners.get(i + 1)?.j
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) continue
    partners.set(i, { j: before + 1, by: 'place' })
    taken.add(before + 1)
  }
}

/** The definitions, and their titles. */
function beadsOf(source: Entry | undefined, target: Entry | undefined, by: Told | undefined): Bead[] {
  const common = { confidence: by === undefined ? ALONE : CONFIDENCE[by], moved: false }
  const titles = [source?.title, target?.title]
  const own = { source: listed(source?.segment), target: listed(target?.segment), ...common }
  if (titles.every(title => title === undefined)) return [own]
  return [own, { source: listed(source?.title), target: listed(target?.title), ...common }]
}

const ALONE = 0.8

function listed(segment: Segment | undefined): Segment[] {
  return segment === undefined ? [] : [segment]
}

interface Entry {
  readonly segment: Segment
  readonly title: Segment | undefined
  readonly parts: DefinitionParts
}

function listOf({ segments }: Document): Entry[] {
  return segments.flatMap((segment, at) => {
    if (segment.kind !== 'definition') return []
    const [next, end] = [segments[at + 1], segment.ranges.at(-1)?.end ?? 0]
    const title = next !== undefined && (next.ranges[0]?.start ?? end) < end ? next : undefined
    return [{ segment, title, parts: partsOf(segment) }]
  })
}
