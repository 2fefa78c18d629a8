import type { Told } from '../locating/scene.ts'
import { type Claim, DISTANCE, distanceOf, type Distance } from './claims.ts'
import type { Ledgered } from './types.ts'

/** What holds for a segment of the source now: a claim, or undefined for what the basis says. */
export interface Choice {
  readonly claim: Claim | undefined
  /** True: nobody looked which of the two is later, and it decides. */
  readonly contested: boolean
}

/**
 * Chooses between what a ledger claims of a segment and what the basis says. Every claim is about the target's text as it stands, so the
 * one that leaves least to do is right. The basis is about a text that may have been edited since: against a claim that leaves
 * more to do it holds only where it is the later one. Cosmetic changes stay what they are.
 */
export function chooseClaim(
  claims: readonly Claim[],
  change: Told | undefined,
  { before, isOlder }: Pick<Ledgered, 'before' | 'isOlder'>,
): Choice {
  const base: Distance = change === undefined ? 0 : DISTANCE[change.change.label]
  const isOfBasis = ({ voucher, told }: Claim): boolean => voucher.version === before && told !== undefined
  const own = claims.filter(claim => !isOfBasis(claim) && !isLostTo(claim, change))
  const best = nearest(own)
  if (best === undefined || (base <= 1 && distanceOf(best) <= 1)) return BASIS
  if (distanceOf(best) <= base) return { claim: best, contested: false }
  const isLater = own.some(({ voucher: { record } }) => isOlder?.(record.blob) !== true)
  return isLater ? { claim: best, contested: isOlder === undefined } : BASIS
}

const BASIS: Choice = { claim: undefined, contested: false }

function nearest(claims: readonly Claim[]): Claim | undefined {
  return claims.reduce<Claim | undefined>(
    (best, claim) => (best === undefined || distanceOf(claim) < distanceOf(best) ? claim : best),
    undefined,
  )
}

/** A text alone says nothing of markup that changed beside it. */
function isLostTo({ voucher }: Claim, told: Told | undefined): boolean {
  return voucher.lost && told?.change.before != null && told.change.before.text === told.change.after?.text
}
