import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import type { ChangeTarget } from '../types.ts'
import { findBelow } from './find-below.ts'
import { isAhead } from './is-ahead.ts'
import { isUntranslatedAt } from './is-left.ts'
import { type Place, placeOf, type Scene, sideAt, type Told } from './scene.ts'
import { isWeak, verbatimBag } from './verbatim-bag.ts'

/** Where a change stands whose older side the target does not have: nowhere, or a translator was ahead. */
export function locateAdded(told: Told, scene: Scene): ChangeTarget {
  const place = placeOf(told.after, scene.fresh())
  const { segments, confidence } = place
  const owners = new Set(segments.flatMap(({ id }) => scene.old.ofTarget.get(id) ?? []))
  const claims = [...owners].filter(({ source }) => source.length > 0)
  const here = { confidence, side: sideAt(place, scene), below: null }
  if (isUntranslatedAt(told, place, scene)) return { ...here, state: 'untranslated' }
  if (segments.length > 0 && isMadeFrom(told.after, place, claims)) return { ...here, state: 'already' }
  const below = findBelow(told.after[0], scene)
  return {
    state: 'absent',
    confidence: Math.min(below.confidence, sureOfAbsence(place, claims)),
    side: null,
    below: below.line,
  }
}

/** Above this two texts belong together though no code, address or name says so. */
const SURE = 0.9
const EVEN = 0.5

/** True when there is evidence that target segments translate the newer text, and not what claims them. */
function isMadeFrom(after: readonly Segment[], place: Place, claims: readonly Bead[]): boolean {
  const { segments: target, confidence } = place
  if (claims.length > 0) return isAhead({ before: claims.flatMap(({ source }) => source), after, target })
  const share = sharedPieces(after, target)
  return share === undefined ? confidence >= SURE : confidence >= EVEN && share >= EVEN
}

/** Share of the strong verbatim pieces that the target has; undefined where there are none. */
function sharedPieces(after: readonly Segment[], target: readonly Segment[]): number | undefined {
  const pieces = [...verbatimBag(after).keys()].filter(piece => !isWeak(piece))
  const own = verbatimBag(target)
  return pieces.length === 0 ? undefined : pieces.filter(piece => own.has(piece)).length / pieces.length
}

/** Nothing belongs to it, or what seemed to belongs to something else. */
function sureOfAbsence({ segments, confidence }: Place, claims: readonly Bead[]): number {
  if (segments.length === 0) return confidence
  if (claims.length === 0) return 1 - confidence
  return Math.min(...claims.map(claim => claim.confidence))
}
