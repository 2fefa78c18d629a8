import { wholeSide } from '../change-side.ts'
import type { ChangeTarget } from '../types.ts'
import { isAhead } from './is-ahead.ts'
import { isUntranslatedAt } from './is-left.ts'
import { locateAdded } from './locate-added.ts'
import { locateInlined } from './locate-inlined.ts'
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

/** Code and addresses are kept up to date in translations that nobody looks through; words are not. */
function showsNewerWords({ change }: Told, target: ChangeTarget | undefined): boolean {
  return change.label === 'substantive' && target?.state === 'already' && target.side !== null
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
  const place = placeOf(told.before, scene.old)
  if (place.segments.length === 0) return locateInlined(told, scene) ?? locateMissing(told, scene, ahead)
  const here = { confidence: place.confidence, side: sideAt(place, scene), below: null }
  if (isUntranslatedAt(told, place, scene)) return { ...here, state: 'untranslated' }
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

/** What was removed and is not in the target: left out by the translator, or removed there, too. */
function locateMissing(told: Told, scene: Scene, ahead: boolean): ChangeTarget {
  if (told.change.kind !== 'removed') return locateAdded(told, scene, ahead)
  const { confidence } = placeOf(told.before, scene.old)
  return { state: confidence < EVEN ? 'absent' : 'already', confidence, side: null, below: null }
}

/** A bead that is more likely wrong than right tells nothing. */
const EVEN = 0.5
