import type { Segment } from '../../document/types.ts'
import { wholeSide } from '../change-side.ts'
import type { ChangeTarget } from '../types.ts'
import { changesWords, isAhead } from './is-ahead.ts'
import { isUntranslatedAt } from './is-left.ts'
import { locateAdded } from './locate-added.ts'
import { locateInlined } from './locate-inlined.ts'
import { locateShared } from './locate-shared.ts'
import { isNewerAt } from './region.ts'
import {
  beadsOf,
  type Place,
  placeOf,
  type Scene,
  sceneOf,
  sideAt,
  type Told,
  type Versions,
} from './scene.ts'
import { countOf, isWeak, verbatimBag } from './verbatim-bag.ts'
import { bagOf } from './vouching.ts'

/**
 * Where each change of a source stands in one translation, in the order of `changes`; these must be what `compareDocuments` says
 * of `before` and `after`. A place is the beads of what stood at the basis, since that is what was translated. That a translation
 * has a change `already` is told only where its code, addresses, numbers or names say so; nothing else follows from it.
 */
export function locateChanges(versions: Versions): readonly ChangeTarget[] {
  if (versions.changes.length === 0) return []
  const scene = sceneOf(versions)
  const targets = scene.told.map(told => locate(told, scene, false))
  if (!scene.told.some((told, i) => showsNewerWords(told, targets[i]))) return targets
  const again = scene.told.map(told => locate(told, scene, true))
  return again.map((target, i) =>
    scene.told[i]?.change.kind === 'removed' ? giveWay(target, again) : target,
  )
}

/** Code and addresses are kept up to date in translations that nobody looks through; passages are not added there. */
function showsNewerWords({ change }: Told, target: ChangeTarget | undefined): boolean {
  const isPassage = change.kind === 'added' && change.segment !== 'definition'
  return isPassage && target?.state === 'already' && target.confidence >= SURE
}

/** What was removed does not stand where something newer does. */
function giveWay(target: ChangeTarget, others: readonly ChangeTarget[]): ChangeTarget {
  if (target.state !== 'found' || target.side === null) return target
  const { start, end } = target.side.range
  const isTaken = others.some(
    ({ state, side }) =>
      state === 'already' && side !== null && side.range.start <= start && end <= side.range.end,
  )
  return isTaken ? { ...target, state: 'already', side: null } : target
}

/** With `ahead` the translation is known to be newer than its basis elsewhere, so that less has to be shown for it here. */
function locate(told: Told, scene: Scene, ahead: boolean): ChangeTarget {
  const { kind, before } = told.change
  if (before?.segments === 0) return locateWhole(scene)
  const shared = locateShared(told, scene)
  if (shared !== undefined) return shared
  const place = placeOf(told.before, scene.old)
  if (place.segments.length === 0) return locateInlined(told, scene) ?? locateMissing(told, scene, ahead)
  const here = { confidence: place.confidence, side: sideAt(place, scene), below: null }
  if (isUntranslatedAt(told, place, scene)) return { ...here, state: 'untranslated' }
  if (kind === 'edited' && changesWords(told.before, told.after)) return { ...here, state: 'found' }
  if (isNewerAt(beadsOf(told.before, scene.old), scene))
    return { ...here, state: 'already', side: kind === 'removed' ? null : here.side }
  return (ahead ? locateNewer(told, place, scene) : undefined) ?? { ...here, state: 'found' }
}

/** Where the newer side of an edit stands, when that is elsewhere, and newer as its code, addresses and names say. */
function locateNewer(told: Told, { segments }: Place, scene: Scene): ChangeTarget | undefined {
  const place = placeOf(told.after, scene.fresh())
  const isSame = place.segments.every(({ id }) => segments.some(segment => segment.id === id))
  if (isSame || !isAhead({ before: told.before, after: told.after, target: place.segments })) return undefined
  return { state: 'already', confidence: place.confidence, side: sideAt(place, scene), below: null }
}

/** Markup of a source without any segment. */
function locateWhole({ target }: Scene): ChangeTarget {
  const confidence = target.segments.length === 0 ? 1 : 0
  return { state: 'found', confidence, side: wholeSide(target), below: null }
}

/** What was removed and is not in the target: removed there, too, or not found. */
function locateMissing(told: Told, scene: Scene, ahead: boolean): ChangeTarget {
  if (told.change.kind !== 'removed') return locateAdded(told, scene, ahead)
  const { confidence } = placeOf(told.before, scene.old)
  const isGone = confidence >= SURE || isBare(scene) || (confidence >= EVEN && hasNoPiece(told.before, scene))
  return { state: isGone ? 'already' : 'absent', confidence, side: null, below: null }
}

/** The target has a front matter at most. */
function isBare({ target }: Scene): boolean {
  return target.segments.every(({ kind }) => kind === 'front-matter')
}

/** A text has pieces by which it would be known, and the target has none of them. */
function hasNoPiece(segments: readonly Segment[], { target }: Scene): boolean {
  const pieces = [...verbatimBag(segments).keys()].filter(piece => !isWeak(piece))
  return pieces.length > 0 && pieces.every(piece => countOf(bagOf(target), piece) === 0)
}

/** Above this a bead is taken for granted; below the other it is more likely wrong than right and tells nothing. */
const SURE = 0.9
const EVEN = 0.5
