import type { Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { ChangeTarget } from '../types.ts'
import { type Scene, sideAt, type Told } from './scene.ts'

/**
 * Where a front-matter field that is the same in all locales stands in the target: by its name, with certainty. Undefined for all
 * other changes. A field of the target's own that was added in the source is found there.
 */
export function locateShared({ before, after }: Told, scene: Scene): ChangeTarget | undefined {
  const [old, fresh] = [before[0], after[0]]
  const told = fresh ?? old
  if (told === undefined || !isShared(told)) return undefined
  const segments = comparableSegments(scene.target).filter(({ field }) => field === told.field)
  const side = sideAt({ segments, confidence: 1 }, scene)
  const [own] = segments
  if (own?.source === fresh?.source) return { state: 'already', confidence: 1, side, below: null }
  return own === undefined || side === null
    ? { state: 'absent', confidence: 1, side: null, below: null }
    : { state: 'found', confidence: 1, side, below: null }
}

/** True for a front-matter field that nobody translates. */
function isShared({ kind, translatable }: Segment): boolean {
  return kind === 'front-matter' && !translatable
}
