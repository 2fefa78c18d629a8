import { createHash } from 'node:crypto'
import type { ChangeTarget } from '../../freshness/types.ts'

/** Eight hex digits that stand for the text of a translation that a change is about. */
export function placeDigest(place: Pick<ChangeTarget, 'side'> | null | undefined): string {
  return createHash('sha256')
    .update(place?.side?.text ?? '')
    .digest('hex')
    .slice(0, 8)
}
