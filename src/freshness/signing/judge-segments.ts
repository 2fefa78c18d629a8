import type { SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { Told } from '../locating/scene.ts'
import { chooseClaim } from './choose-claim.ts'
import type { Claim } from './claims.ts'
import type { Ledgered } from './types.ts'

/** What was found for the segments of the source now. */
export interface Verdicts {
  /** Those for which a record decides. */
  readonly chosen: ReadonlyMap<SegmentId, Claim>
  readonly contested: boolean
}

/** Chooses for each segment of the source now between its records and what the basis says. */
export function judgeSegments(
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
