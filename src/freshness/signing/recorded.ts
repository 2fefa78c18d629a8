import type { Told } from '../locating/scene.ts'
import type { Claim } from './claims.ts'
import type { Relation } from './relate-versions.ts'
import type { Story } from './types.ts'

/** A change that is told from a record, and its story. */
export interface Recorded {
  readonly told: Told
  readonly story: Story
}

const known = new WeakMap<Told, Recorded>()

/** The change that some claims tell of; those of one change give the same value. */
export function recordedOf({ told, relation }: Claim): Recorded[] {
  return told === undefined || relation === undefined ? [] : [toRecorded(told, relation)]
}

/** A change between the version of a record and the source now. */
export function toRecorded(told: Told, story: Relation): Recorded {
  const recorded = known.get(told) ?? { told, story }
  known.set(told, recorded)
  return recorded
}
