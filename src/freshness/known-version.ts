import type { Segment } from '../document/types.ts'
import { groupOf } from './group.ts'
import { bagOf } from './similarity.ts'
import type { Bag } from './similarity.ts'

/** What is known of the version that older versions are compared with. */
export interface KnownVersion {
  /** Number of each segment: the index of the first one that is equal by group, source, language and whether it is translated. */
  readonly keys: readonly number[]
  /** Number of any segment; -1 when no segment here is equal to it. */
  readonly keyOf: (segment: Segment) => number
  /** Words of any segment; older versions have many segments in common. */
  readonly wordsOf: (segment: Segment) => Bag
}

const known = new WeakMap<readonly Segment[], KnownVersion>()

/** What is known of a version; found out once only, however many versions are compared with it, and kept as long as it is. */
export function knownVersion(segments: readonly Segment[]): KnownVersion {
  const version = known.get(segments) ?? { ...numberSegments(segments), wordsOf: countWords() }
  known.set(segments, version)
  return version
}

function numberSegments(segments: readonly Segment[]): Pick<KnownVersion, 'keys' | 'keyOf'> {
  const groups = new Map<string, Map<string, number>>()
  const keys = segments.map((segment, i) => {
    const name = nameOf(segment)
    const group = groups.get(name) ?? new Map<string, number>()
    groups.set(name, group)
    const key = group.get(segment.source) ?? i
    group.set(segment.source, key)
    return key
  })
  return { keys, keyOf: segment => groups.get(nameOf(segment))?.get(segment.source) ?? -1 }
}

/** Group, language, and whether it is translated; a definition's source has its label in it already. */
function nameOf(segment: Segment): string {
  const group = segment.kind === 'definition' ? segment.kind : groupOf(segment)
  return `${group} ${segment.language ?? ''} ${segment.translatable ? '' : 'off'}`
}

function countWords(): (segment: Segment) => Bag {
  const bags = new Map<string, Bag>()
  return ({ source }) => {
    const bag = bags.get(source) ?? bagOf(source)
    bags.set(source, bag)
    return bag
  }
}
