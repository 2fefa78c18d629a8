import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import type { ChangeTarget } from '../types.ts'
import { findBelow } from './find-below.ts'
import { isAhead } from './is-ahead.ts'
import { isUntranslatedAt } from './is-left.ts'
import { isNewerAt } from './region.ts'
import { type Place, placeOf, type Scene, sideAt, type Told } from './scene.ts'
import { isWeak, verbatimBag } from './verbatim-bag.ts'

/**
 * Where a change stands whose older side the target does not have: nowhere, or where its newer side does, since a translator was
 * ahead. With `ahead` that is known of another passage, so that less has to be shown for it here.
 */
export function locateAdded(told: Told, scene: Scene, ahead: boolean): ChangeTarget {
  const place = placeOf(told.after, scene.fresh())
  const claims = claimsOn(place, scene)
  const here = { confidence: place.confidence, side: sideAt(place, scene), below: null }
  if (isUntranslatedAt(told, place, scene)) return { ...here, state: 'untranslated' }
  const isThere =
    claims.size === 0
      ? isOwn(told.after, place, ahead)
      : isTakenOver(told.after, { place, claims }, scene) || (ahead && isHeir(place, claims, scene))
  if (isThere) return { ...here, state: 'already' }
  if (claims.size === 0 && told.before.length > 0 && here.side !== null && here.confidence >= EVEN)
    return { ...here, state: 'found' }
  const below = findBelow(told.after[0], scene)
  const confidence = Math.min(below.confidence, sureOfAbsence(place, claims))
  return { state: 'absent', confidence, side: null, below: below.line }
}

/** Above this two texts belong together though no code, address or name says so. */
const SURE = 0.9
/** Below this more speaks against it than for it. */
const EVEN = 0.5

/** Beads in which the basis has these target segments. */
function claimsOn({ segments }: Place, { old }: Scene): ReadonlySet<Bead> {
  const owners = segments.flatMap(({ id }) => old.ofTarget.get(id) ?? [])
  return new Set(owners.filter(({ source }) => source.length > 0))
}

/** Target segments that nothing at the basis has belong to what was added: both have the same verbatim pieces. */
function isOwn(after: readonly Segment[], { segments, confidence }: Place, ahead: boolean): boolean {
  const pieces = [...verbatimBag(after).keys()].filter(piece => !isWeak(piece))
  if (segments.length === 0) return false
  if (pieces.length === 0) return ahead && confidence >= SURE
  const own = verbatimBag(segments)
  const shared = pieces.filter(piece => own.has(piece)).length
  if (ahead && shared > 0 && confidence >= SURE) return true
  return confidence >= EVEN && shared >= pieces.length * EVEN
}

/** Target segments that something at the basis has belong to what was added in its stead, or beside it. */
function isTakenOver(
  after: readonly Segment[],
  { place, claims }: { readonly place: Place; readonly claims: ReadonlySet<Bead> },
  scene: Scene,
): boolean {
  const before = [...claims].flatMap(({ source }) => source)
  if (isAhead({ before, after, target: place.segments })) return true
  return place.confidence >= SURE && isNewerAt(claims, scene)
}

/** Target segments of what was removed belong rather to what was added. */
function isHeir({ confidence }: Place, claims: ReadonlySet<Bead>, { told }: Scene): boolean {
  const removed = new Set(
    told.flatMap(({ change, before }) => (change.kind === 'removed' ? before.map(({ id }) => id) : [])),
  )
  const isWeaker = (claim: Bead): boolean =>
    claim.confidence < confidence && claim.source.every(({ id }) => removed.has(id))
  return confidence >= SURE && [...claims].every(isWeaker)
}

/** Nothing belongs to it, or what seemed to belongs to something else. */
function sureOfAbsence({ segments, confidence }: Place, claims: ReadonlySet<Bead>): number {
  if (segments.length === 0) return confidence
  if (claims.size === 0) return 1 - confidence
  return Math.min(...[...claims].map(claim => claim.confidence))
}
