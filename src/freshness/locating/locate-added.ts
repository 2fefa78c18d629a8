import { isTranslatorNote } from '../../alignment/units/translator-note.ts'
import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import type { ChangeTarget } from '../types.ts'
import { findBelow } from './find-below.ts'
import { changesWords, isAhead } from './is-ahead.ts'
import { isUntranslatedAt } from './is-left.ts'
import { isNewerAt } from './region.ts'
import { type Place, placeOf, type Scene, sideAt, type Told } from './scene.ts'
import { isWeak, verbatimBag } from './verbatim-bag.ts'
import { vouches } from './vouching.ts'

/**
 * Where a change stands whose older side the target does not have: nowhere, or where its newer side does, since a translator was
 * ahead. With `ahead` that is known of another passage, so that less has to be shown for it here.
 */
export function locateAdded(told: Told, scene: Scene, ahead: boolean): ChangeTarget {
  const place = placeOf(told.after, scene.fresh())
  const claims = claimsOn(place, scene)
  const here = { confidence: place.confidence, side: sideAt(place, scene), below: null }
  if (isUntranslatedAt(told, place, scene)) return { ...here, state: 'untranslated' }
  if (isThere(told, { place, claims, ahead }, scene)) return { ...here, state: 'already' }
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

interface Shown {
  readonly place: Place
  readonly claims: ReadonlySet<Bead>
  readonly ahead: boolean
}

function isThere(told: Told, { place, claims, ahead }: Shown, scene: Scene): boolean {
  if (place.segments.some(({ source }) => isTranslatorNote(source))) return false
  if (told.before.length > 0 && !isCarriedOver(told, place)) return false
  if (claims.size === 0) return told.before.length > 0 || isOwn(told.after, { place, ahead }, scene)
  return isNewerAt(claims, scene, told) || (ahead && isHeir(place, claims, scene))
}

/** Of an edit only the pieces that came show that the target has it, and only where no words changed. */
function isCarriedOver({ before, after }: Told, { segments }: Place): boolean {
  return !changesWords(before, after) && isAhead({ before, after, target: segments })
}

/** Target segments that nothing at the basis has belong to what was added: both have the same verbatim pieces. */
function isOwn(
  after: readonly Segment[],
  { place: { segments, confidence }, ahead }: Pick<Shown, 'place' | 'ahead'>,
  scene: Scene,
): boolean {
  if (segments.length === 0) return false
  const pieces = [...verbatimBag(after).keys()].filter(piece => !isWeak(piece))
  const own = verbatimBag(segments)
  const shared = pieces.filter(piece => own.has(piece))
  if (ahead && confidence >= SURE && (pieces.length === 0 || shared.length > 0)) return true
  const isMost =
    shared.length > pieces.length * EVEN || (shared.length === pieces.length * EVEN && !isCode(after))
  return confidence >= EVEN && isMost && vouches(shared, scene)
}

function isCode(segments: readonly Segment[]): boolean {
  return segments.every(({ kind }) => kind === 'code')
}

/** Target segments of what was removed belong rather to what was added. */
function isHeir({ confidence }: Place, claims: ReadonlySet<Bead>, { changed }: Scene): boolean {
  const isWeaker = (claim: Bead): boolean =>
    claim.confidence < confidence &&
    claim.source.every(({ id }) => changed().get(id)?.change.kind === 'removed')
  return confidence >= SURE && [...claims].every(isWeaker)
}

/** Nothing belongs to it, or what seemed to belongs to something else. */
function sureOfAbsence({ segments, confidence }: Place, claims: ReadonlySet<Bead>): number {
  if (segments.length === 0) return confidence
  if (claims.size === 0) return 1 - confidence
  return Math.min(...[...claims].map(claim => claim.confidence))
}
