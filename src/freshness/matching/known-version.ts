import type { Segment } from '../../document/types.ts'
import type { Version } from '../places.ts'
import { type Bag, bagOf } from './bag.ts'
import { groupOf } from './group.ts'
import { type Unit, unitsOf } from './units.ts'

/** What is known of the version that older versions are compared with. */
export interface KnownVersion {
  readonly units: readonly Unit[]
  /** Number of each unit: the index of the first one that is equal by group, source, language and whether it is translated. */
  readonly keys: readonly number[]
  /** Number of any unit; -1 when none here is equal to it. */
  readonly keyOf: (unit: Unit) => number
  /** Words of any text; older versions have many in common. */
  readonly wordsOf: (text: string) => Bag
}

const known = new WeakMap<readonly Segment[], KnownVersion>()

/** What is known of a version; found out once only, however many versions are compared with it, and kept as long as it is. */
export function knownVersion(version: Version): KnownVersion {
  const found = known.get(version.segments) ?? learn(unitsOf(version))
  known.set(version.segments, found)
  return found
}

function learn(units: readonly Unit[]): KnownVersion {
  const groups = new Map<string, Map<string, number>>()
  const keys = units.map(({ segment }, i) => {
    const name = nameOf(segment)
    const group = groups.get(name) ?? new Map<string, number>()
    groups.set(name, group)
    const key = group.get(segment.source) ?? i
    group.set(segment.source, key)
    return key
  })
  const keyOf = ({ segment }: Unit): number => groups.get(nameOf(segment))?.get(segment.source) ?? -1
  return { units, keys, keyOf, wordsOf: countWords() }
}

/** Group, language, and whether it is translated; a definition's source has its label in it already. */
function nameOf(segment: Segment): string {
  const group = segment.kind === 'definition' ? segment.kind : groupOf(segment)
  return `${group} ${segment.language ?? ''} ${segment.translatable ? '' : 'off'}`
}

function countWords(): (text: string) => Bag {
  const bags = new Map<string, Bag>()
  return text => {
    const bag = bags.get(text) ?? bagOf(text)
    bags.set(text, bag)
    return bag
  }
}
