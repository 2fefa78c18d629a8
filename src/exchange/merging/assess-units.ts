import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { BREAK } from '../../freshness/judge-bead.ts'
import { findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import { tellChanges } from '../../freshness/signing/tell-changes.ts'
import type { Settled, SignOff } from '../../freshness/signing/types.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { UnitState } from '../types.ts'
import { type SourceUnit, unitsOf } from '../units-of.ts'
import { findPins, type Pin } from './find-pins.ts'
import { findOwned, findPlaces, type Place } from './find-places.ts'
import { heirsOf, type Inherited } from './heirs-of.ts'
import { pinPlaces } from './pin-places.ts'

/** One translation, or one to be, with what is on record of it. */
export interface Translation {
  /** The source at the basis; null: not known. */
  readonly before: Document | null
  readonly after: Document
  /** Null: there is none yet. */
  readonly target: Document | null
  /** Those in force. */
  readonly records: readonly SignOff[]
  /** What is left of the changes since the basis, were this the translation and these its records; of none known, since now. */
  readonly settle: (target: Document, records: readonly SignOff[]) => Settled
  /** True: both are of one language, and equal words say nothing. */
  readonly oneLanguage: boolean
}

/** One segment of the source with what the translation has for it. */
export interface Standing extends SourceUnit {
  readonly state: UnitState
  readonly place: Place | null
  /** What the translation has, where that is surely for this segment and for no other. */
  readonly existing: Segment | null
  /** The text of all that the translation has in that place, sure or not; `''` for nothing. */
  readonly text: string
  /** Digest of that text; `''` for nothing. */
  readonly digest: string
  /** The segment that `existing` was made for; null: not known. */
  readonly madeFor: Segment | null
  /**
   * What its text could come to. `certain`: it is put where it belongs; `none`: nothing is to be done, though nobody can tell which passage
   * it is; `unsure`: there is work, and no certain place for it.
   */
  readonly use: 'certain' | 'none' | 'unsure'
}

/** All that is known of a translation's segments. */
export interface Assessment {
  /** Of each segment that translators work on, in the order of the source. */
  readonly standings: readonly Standing[]
  readonly places: ReadonlyMap<SegmentId, Place>
  /** Segments of the translation that translate something, be it gone from the source. */
  readonly owned: ReadonlySet<SegmentId>
  /** What is left of the changes since the basis; null where nothing can be compared. */
  readonly settled: Settled | null
}

/**
 * Tells for each segment what the translation has for it, and whether that is good: `approved` when it is signed off, `fuzzy` when the
 * source changed so that a translator must look, or nobody knows from which version it is, `untranslated` when there is
 * nothing, or nothing sure, or the source's own words.
 */
export function assessUnits(translation: Translation): Assessment {
  const { after, target } = translation
  const units = knownUnits(after)
  if (target === null)
    return { standings: units.map(bare), places: new Map(), owned: new Set(), settled: null }
  const settled = translation.settle(target, translation.records)
  const pinned = pinnedIn(translation, target)
  const pins = findPins(after, target, { records: translation.records, vouchers: settled.vouchers })
  const versions = settled.vouchers.map(({ version }) => version)
  const places = pinned ?? findPlaces({ ...translation, target, pins, versions })
  const inherited = heirsOf(settled.vouchers, after).filter(({ isSame }) => isSame)
  const scene: Scene = {
    translation,
    places,
    pins,
    segments: new Map(target.segments.map(segment => [segment.id, segment])),
    older: new Map((translation.before ?? after).segments.map(segment => [segment.id, segment])),
    changed: changedIn(settled, translation),
    signed: pinned === undefined ? signedIn(inherited) : new Set(pinned.keys()),
    absent: signedIn(inherited.filter(({ voucher }) => voucher.targets.length === 0)),
    leftovers: leftoversIn(translation, target),
  }
  const standings = units.map(unit => standingOf(unit, scene))
  const own = [...places.values()].flatMap(place => place.target)
  const owned = new Set([...own, ...(pinned === undefined ? findOwned({ ...translation, target }) : [])])
  return { standings, places, owned, settled: translation.before === null ? null : settled }
}

const known = new WeakMap<Document, readonly SourceUnit[]>()

/** Once for each source, however many translations it has. */
function knownUnits(after: Document): readonly SourceUnit[] {
  const units = known.get(after) ?? unitsOf(after)
  known.set(after, units)
  return units
}

function bare(unit: SourceUnit): Standing {
  const nothing = {
    place: null,
    existing: null,
    text: '',
    digest: '',
    madeFor: null,
    use: 'certain' as const,
  }
  return { ...unit, ...nothing, state: 'untranslated' }
}

interface Scene {
  readonly translation: Translation
  readonly places: ReadonlyMap<SegmentId, Place>
  readonly pins: ReadonlyMap<SegmentId, Pin>
  /** Of the target. */
  readonly segments: ReadonlyMap<SegmentId, Segment>
  /** Of the source at the basis. */
  readonly older: ReadonlyMap<SegmentId, Segment>
  /** Segments of the source now that a translator must look at. */
  readonly changed: ReadonlySet<SegmentId>
  readonly signed: ReadonlySet<SegmentId>
  /** Those of them that are good without a text. */
  readonly absent: ReadonlySet<SegmentId>
  /** Segments of the target in the source language. */
  readonly leftovers: ReadonlySet<SegmentId>
}

/** Of a translation that was made with some passages only. */
function pinnedIn(
  { before, after, records }: Translation,
  target: Document,
): ReadonlyMap<SegmentId, Place> | undefined {
  const facts = records.filter(record => record.kind === 'segment')
  return before === null && facts.length > 0 ? pinPlaces(after, target, facts) : undefined
}

function changedIn({ comparison }: Settled, { before, after }: Translation): Set<SegmentId> {
  const open = comparison.changes.filter(({ label, kind }) => label === 'substantive' && kind !== 'removed')
  const told = tellChanges(
    open.map(change => ({ ...change, before: null })),
    before ?? after,
    after,
  )
  return new Set(told.flatMap(each => each.after.map(({ id }) => id)))
}

/** Segments of the source now. */
function signedIn(inherited: readonly Inherited[]): Set<SegmentId> {
  return new Set(inherited.flatMap(({ heirs }) => heirs.map(({ id }) => id)))
}

function leftoversIn({ before, after, oneLanguage }: Translation, target: Document): Set<SegmentId> {
  if (oneLanguage) return new Set()
  return new Set(findUntranslated(before ?? after, after, target).map(leftover => leftover.target.id))
}

function standingOf(unit: SourceUnit, scene: Scene): Standing {
  const place = scene.places.get(unit.segment.id) ?? null
  const found = (place?.target ?? []).flatMap(id => scene.segments.get(id) ?? [])
  const text = found.map(({ source }) => source.replaceAll(/\r\n?/g, '\n')).join(BREAK)
  const [only = null] = isOwn(place) ? found : []
  return {
    ...unit,
    state: stateOf(unit.segment, only, scene),
    place,
    existing: only,
    text,
    digest: text === '' ? '' : digestOf(text),
    madeFor: madeForOf(unit, place, scene),
    use: useOf(unit.segment, place, scene),
  }
}

function madeForOf({ segment }: SourceUnit, place: Place | null, scene: Scene): Segment | null {
  const pin = scene.pins.get(segment.id)
  if (pin !== undefined) return pin.madeFor
  const [older, ...more] = scene.translation.before === null ? [] : (place?.older ?? [])
  return more.length > 0 ? null : (scene.older.get(older ?? '') ?? null)
}

function useOf({ id }: Segment, place: Place | null, scene: Scene): Standing['use'] {
  const [sources, targets] = [place?.source.length ?? 0, place?.target.length ?? 0]
  const isWork = isWorkAt(id, scene)
  // What the source had at the basis, and the translation has not, is as its translator left it
  if (targets === 0 && !isWork) return 'none'
  const isPlain = targets === 0 || (sources === targets && (sources === 1 || isWork))
  if (place !== null && place.isSure && isPlain) return 'certain'
  return isWork ? 'unsure' : 'none'
}

/** As `status` would say. */
function isWorkAt(id: SegmentId, { changed, absent, translation }: Scene): boolean {
  return changed.has(id) || (translation.before === null && !absent.has(id))
}

/** Sure, and one for one. */
function isOwn(place: Place | null): boolean {
  return place !== null && place.isSure && place.source.length === 1 && place.target.length === 1
}

function stateOf({ id }: Segment, existing: Segment | null, scene: Scene): UnitState {
  if (existing === null) return 'untranslated'
  if (scene.signed.has(id) && !scene.changed.has(id)) return 'approved'
  if (scene.leftovers.has(existing.id)) return 'untranslated'
  return scene.changed.has(id) || scene.translation.before === null ? 'fuzzy' : 'translated'
}
