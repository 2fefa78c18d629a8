import type { Document } from '../../document/types.ts'
import type { Told } from '../locating/scene.ts'
import { segmentsOfSide } from '../locating/segments-of-side.ts'
import type { Change } from '../types.ts'

/** Changes between two versions with their segments in both. */
export function tellChanges(changes: readonly Change[], before: Document, after: Document): Told[] {
  return changes.map(change => ({
    change,
    before: change.before === null ? [] : segmentsOfSide(before, change.before),
    after: change.after === null ? [] : segmentsOfSide(after, change.after),
  }))
}
