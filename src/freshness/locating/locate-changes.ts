import { wholeSide } from '../change-side.ts'
import type { ChangeTarget } from '../types.ts'
import { isDone } from './is-done.ts'
import { isUntranslatedAt } from './is-left.ts'
import { locateAdded } from './locate-added.ts'
import { type Place, placeOf, type Scene, sceneOf, sideAt, type Told, type Versions } from './scene.ts'

/**
 * Where each change of a source stands in one translation, in the order of `changes`; these must be what `compareDocuments` says
 * of `before` and `after`. A place is the beads of what stood at the basis, since that is what was translated. That a translation
 * has a change `already` is told only where its code, addresses, numbers or names say so; nothing else follows from it.
 */
export function locateChanges(versions: Versions): readonly ChangeTarget[] {
  if (versions.changes.length === 0) return []
  const scene = sceneOf(versions)
  return scene.told.map(told =>
    told.change.before === null ? locateAdded(told, scene) : locate(told, scene),
  )
}

function locate(told: Told, scene: Scene): ChangeTarget {
  if (told.change.before?.segments === 0) return locateWhole(scene)
  const place = placeOf(told.before, scene.old)
  if (place.segments.length === 0) return locateDropped(told, place, scene)
  return {
    state: stateAt(told, place, scene),
    confidence: place.confidence,
    side: sideAt(place, scene),
    below: null,
  }
}

function stateAt(told: Told, place: Place, scene: Scene): ChangeTarget['state'] {
  if (isUntranslatedAt(told, place, scene)) return 'untranslated'
  return isDone(told, place, scene) ? 'already' : 'found'
}

/** Markup of a source without any segment. */
function locateWhole({ target }: Scene): ChangeTarget {
  const confidence = target.segments.length === 0 ? 1 : 0
  return { state: 'found', confidence, side: wholeSide(target), below: null }
}

/** Of what the translator left out, or has removed since. */
function locateDropped(told: Told, { confidence }: Place, scene: Scene): ChangeTarget {
  if (told.change.kind !== 'removed') return locateAdded(told, scene)
  const state = confidence < EVEN ? 'absent' : 'already'
  return { state, confidence, side: null, below: null }
}

/** A bead that is more likely wrong than right tells nothing. */
const EVEN = 0.5
