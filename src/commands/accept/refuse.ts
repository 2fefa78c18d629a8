import { UserError } from '../../errors.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { recordsAt, standingRecords } from './choose-records.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { linesOf, type Place, touches } from './place.ts'
import { segmentsAt } from './segments-at.ts'

/** Why there is nothing to sign off at a place, as an error: no segment stands there, or what does is good as it is. */
export function nothingAt(opened: OpenedTranslation, place: Place): UserError {
  const { after, target } = opened.ledgered
  const document = place.file === 'source' ? after : target
  const there = comparableSegments(document).filter(segment => touches(linesOf(segment, document), place))
  const params = { path: place.path, line: place.lines[0] }
  if (recordsAt(standingRecords(opened), place, opened).length > 0)
    return new UserError('accept:isSigned', params)
  if (there.length === 0) return new UserError('accept:noSegment', params)
  const ids = new Set(there.map(({ id }) => id))
  const { ofSource } = placingOf(after, target)
  const isMeant = (change: NonNullable<typeof opened.status.changes>[number]): boolean =>
    segmentsAt(after, change.after).some(({ id }) =>
      place.file === 'source' ? ids.has(id) : (ofSource.get(id)?.target ?? []).some(each => ids.has(each.id)),
    )
  const isCosmetic = (opened.status.changes ?? []).some(isMeant)
  return new UserError(isCosmetic ? 'accept:isCosmetic' : 'accept:isFresh', params)
}
