import type { Segment } from '../../document/types.ts'
import { placesOf, type Version } from '../places.ts'
import type { SidePersistence } from './persistence.ts'
import type { Scope } from './scopes.ts'

/**
 * What governs each segment of a version, as a text that is the same for the same in the other version: heading, containers, list
 * item, and for what no translator sees the passage before it. Undefined for what says the same in any place: front matter,
 * definitions, footnotes, and what is cut out of another segment.
 */
export function contextsOf(
  version: Version,
  scopes: readonly Scope[],
  persistence: SidePersistence,
): (string | undefined)[] {
  const [places, headings] = [placesOf(version), headingNames(version.segments, persistence)]
  const around = scopeLabels(version, scopes)
  let passage: number | undefined
  const items: { depth: number; name: number | undefined }[] = []
  return version.segments.map((segment, index) => {
    if (places[index] === undefined || isAnywhere(segment)) return undefined
    const depth = depthOf(segment)
    while ((items.at(-1)?.depth ?? 0) > depth || (items.length > 0 && items.at(-1)?.depth === depth))
      items.pop()
    const item = items.at(-1)?.name ?? ''
    const above = isCarried(segment, around[index]) ? nameAbove(passage, depth, { version, persistence }) : ''
    const name = persistence.nameOf(index)
    if (name !== undefined && depth > 0) items.push({ depth, name })
    if (name !== undefined && segment.translatable) passage = index
    return [headings[index] ?? '', around[index]?.labels ?? '', item, above].join('\n')
  })
}

function isAnywhere({ kind, containers }: Segment): boolean {
  return kind === 'front-matter' || kind === 'definition' || containers.includes('footnote')
}

function depthOf({ containers }: Segment): number {
  return containers.filter(name => name === 'list').length
}

/** The opening tags of a container belong to what follows. */
function isCarried(segment: Segment, around: Around | undefined): boolean {
  return !segment.translatable && around?.opens !== true
}

interface Told {
  readonly version: Version
  readonly persistence: SidePersistence
}

/** Name of the passage above; of a list or table that the segment stands outside of, whichever of its members is last. */
function nameAbove(passage: number | undefined, depth: number, { version, persistence }: Told): string {
  const segment = version.segments[passage ?? -1]
  if (passage === undefined || segment === undefined) return ''
  const isOutside = segment.kind === 'table-cell' || depthOf(segment) > depth
  const name = (isOutside ? persistence.familyOf(passage) : undefined) ?? persistence.nameOf(passage)
  return `${name ?? ''}`
}

/** Name of the last heading before each segment; before a heading, of the last one above its level. */
function headingNames(
  segments: readonly Segment[],
  { nameOf, levelOf }: SidePersistence,
): (number | undefined)[] {
  const open: { level: number; name: number | undefined }[] = []
  return segments.map((_, index) => {
    const level = levelOf(index)
    if (level === undefined) return open.at(-1)?.name
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const above = open.at(-1)?.name
    open.push({ level, name: nameOf(index) })
    return above
  })
}

interface Around {
  readonly labels: string
  /** A scope begins in the segment. */
  readonly opens: boolean
}

/** Scopes are in order of their starts; so are the segments. */
function scopeLabels({ segments }: Version, scopes: readonly Scope[]): (Around | undefined)[] {
  if (scopes.length === 0) return []
  const open: Scope[] = []
  let next = 0
  return segments.map(({ ranges }) => {
    const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
    for (; (scopes[next]?.start ?? Infinity) < start; next += 1) {
      const scope = scopes[next]
      if (scope !== undefined) open.push(scope)
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < end) open.pop()
    const inside = open.filter(scope => scope.end >= end)
    return {
      labels: inside.map(({ label }) => label).join(' › '),
      opens: (scopes[next]?.start ?? Infinity) < end,
    }
  })
}
