import type { Document, Segment } from '../document/types.ts'
import type { Bead } from './types.ts'
import { type DefinitionParts, partsOf } from './units/definitions.ts'

/** How sure each way of telling is. */
const CONFIDENCE = { both: 0.999, address: 0.98, label: 0.97, place: 0.85 }

type Told = keyof typeof CONFIDENCE

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
  const partners = new Map<number, Partner>()
  const taken = new Set<number>()
  for (const by of ['both', 'address', 'label'] as const) pairBy(by, [a, b], partners, taken)
  pairByPlace([a.length, b.length], partners, taken)
  return [
    ...a.flatMap((entry, i) => beadsOf(entry, b[partners.get(i)?.j ?? -1], partners.get(i)?.by)),
    ...b.flatMap((entry, j) => (taken.has(j) ? [] : beadsOf(undefined, entry, undefined))),
  ]
}

const KEYS: Record<'both' | 'address' | 'label', (parts: DefinitionParts) => string> = {
  both: ({ label, address }) => `${label} ${address}`,
  address: ({ address }) => address,
  label: ({ label }) => label,
}

function pairBy(
  by: keyof typeof KEYS,
  [a, b]: readonly [readonly Entry[], readonly Entry[]],
  partners: Map<number, Partner>,
  taken: Set<number>,
): void {
  const free = new Map<string, number[]>()
  b.forEach(({ parts }, j) => {
    const key = KEYS[by](parts)
    if (!taken.has(j)) free.set(key, [...(free.get(key) ?? []), j])
  })
  a.forEach(({ parts }, i) => {
    const j = partners.has(i) ? undefined : free.get(KEYS[by](parts))?.shift()
    if (j === undefined) return
    partners.set(i, { j, by })
    taken.add(j)
  })
}

/** One definition without a partner on each side, between two pairs. */
function pairByPlace(
  [n, m]: readonly [number, number],
  partners: Map<number, Partner>,
  taken: Set<number>,
): void {
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

const ALONE = 0.9

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
