import type { SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { Told } from '../locating/scene.ts'
import { chooseClaim } from './choose-claim.ts'
import { type Claim, claimsOf } from './claims.ts'
import { countSettled } from './count-settled.ts'
import { findVouchers } from './find-vouchers.ts'
import { isAboutOpen } from './is-about-open.ts'
import { orderChanges } from './order-changes.ts'
import { findRemoved } from './find-removed.ts'
import { tellChanges } from './tell-changes.ts'
import type { Ledgered, Settled, Story } from './types.ts'

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
  const recorded = [...new Set([...verdicts.chosen.values()].flatMap(storyOf)), ...removed.added]
  const changes = orderChanges(
    base.filter(told => isOpen(told, verdicts) && !removed.settled.has(told)),
    recorded.map(({ told }) => told),
  )
  return {
    comparison: { counts: countSettled({ comparison, base, verdicts, removed }), changes },
    stories: new Map(recorded.map(({ told, story }) => [told.change, story])),
    signed: new Set(holding.flatMap(({ targets }) => targets.map(({ id }) => id))),
    vouchers: holding,
    ignored: ignored.filter(voucher => isAboutOpen(voucher, changes, ledgered)).map(({ record }) => record),
    contested: verdicts.contested,
  }
}

/** What was found for the segments of the source now. */
export interface Verdicts {
  /** Those for which a record decides. */
  readonly chosen: ReadonlyMap<SegmentId, Claim>
  readonly contested: boolean
}

function judgeSegments(
  base: readonly Told[],
  claims: ReadonlyMap<SegmentId, readonly Claim[]>,
  ledgered: Ledgered,
): Verdicts {
  const changeOf = new Map(base.flatMap(told => told.after.map(({ id }) => [id, told] as const)))
  const chosen = new Map<SegmentId, Claim>()
  let contested = false
  for (const { id } of claims.size === 0 ? [] : comparableSegments(ledgered.after)) {
    const choice = chooseClaim(claims.get(id) ?? [], changeOf.get(id), ledgered)
    contested ||= choice.contested
    if (choice.claim !== undefined) chosen.set(id, choice.claim)
  }
  return { chosen, contested }
}

/** A change that is told from a record, and its story. */
export interface Recorded {
  readonly told: Told
  readonly story: Story
}

const stories = new WeakMap<Told, Recorded>()

/** The same value for the same change, so that each is told once. */
function storyOf({ told, relation }: Claim): Recorded[] {
  if (told === undefined || relation === undefined) return []
  const recorded = stories.get(told) ?? { told, story: relation }
  stories.set(told, recorded)
  return [recorded]
}

/** Something of it is left; markup that stands in no segment always is. */
function isOpen({ change, after }: Told, { chosen }: Verdicts): boolean {
  return change.kind === 'removed' || after.length === 0 || after.some(({ id }) => !chosen.has(id))
}
