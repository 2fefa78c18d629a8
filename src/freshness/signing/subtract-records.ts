import type { Told } from '../locating/scene.ts'
import { claimsOf } from './claims.ts'
import { countSettled } from './count-settled.ts'
import { findRemoved } from './find-removed.ts'
import { findVouchers } from './find-vouchers.ts'
import { isAboutOpen } from './is-about-open.ts'
import { judgeSegments, type Verdicts } from './judge-segments.ts'
import { orderChanges } from './order-changes.ts'
import { recordedOf } from './recorded.ts'
import { tellChanges } from './tell-changes.ts'
import type { Ledgered, Settled } from './types.ts'

/**
 * What lies between a translation and its source once the records in force are counted: for each segment a record is a basis of
 * its own. One with the text of now settles it; one made for another version has the changes since that; a kept passage is settled. A
 * record counts while the target has the text that it is about, else it is ignored, and told of where it would matter.
 */
export function subtractRecords(ledgered: Ledgered): Settled {
  const { before, after, comparison } = ledgered
  const { holding, ignored } = findVouchers(ledgered)
  const base = tellChanges(comparison.changes, before, after)
  const verdicts = judgeSegments(base, claimsOf(holding, ledgered), ledgered)
  const removed = findRemoved(base, holding, ledgered)
  const recorded = [...new Set([...verdicts.chosen.values()].flatMap(recordedOf)), ...removed.added]
  const changes = orderChanges(
    base.filter(told => isOpen(told, verdicts) && !removed.settled.has(told)),
    recorded.map(({ told }) => told),
  )
  return {
    comparison: { counts: countSettled({ comparison, base, verdicts, removed }), changes },
    isChanged: verdicts.chosen.size + removed.settled.size + removed.added.length > 0,
    stories: new Map(recorded.map(({ told, story }) => [told.change, story])),
    signed: new Set(holding.flatMap(({ targets }) => targets.map(({ id }) => id))),
    vouchers: holding,
    ignored: ignored.filter(voucher => isAboutOpen(voucher, changes, ledgered)).map(({ record }) => record),
    contested: verdicts.contested,
  }
}

/** Something of it is left; markup that stands in no segment always is. */
function isOpen({ change, after }: Told, { chosen }: Verdicts): boolean {
  return change.kind === 'removed' || after.length === 0 || after.some(({ id }) => !chosen.has(id))
}
