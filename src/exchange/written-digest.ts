import { digestOf } from '../ledger/digest.ts'
import type { Digest } from '../ledger/types.ts'
import { textKey } from './inline/text-key.ts'
import type { Unit } from './types.ts'

/** Digest of a unit's target as it is handed out, with whether it is fuzzy: another one now is somebody's work. */
export function writtenDigest({ target, state }: Pick<Unit, 'target' | 'state'>): Digest {
  return digestOf(`${state === 'fuzzy' ? 'fuzzy' : 'good'} ${textKey(target ?? [])}`)
}
