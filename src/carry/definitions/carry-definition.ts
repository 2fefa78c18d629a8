import { normaliseAddress, normaliseLabel, partsOf } from '../../alignment/units/definitions.ts'
import type { Segment } from '../../document/types.ts'
import type { Place } from '../../freshness/locating/scene.ts'
import { locateInText } from '../pieces/locate.ts'
import { ALREADY, carry, join, leave, NOTHING, type Part } from '../part.ts'
import { difference } from '../splice.ts'
import type { CarryScene, Told } from '../scene.ts'
import { type Definition, readAddress } from './read-address.ts'
import { insertDefinition } from './insert-definition.ts'
import { isDoubtful } from './is-doubtful.ts'
import { removeDefinition } from './remove-definition.ts'

/**
 * Carries link definitions (CommonMark 0.31.2, 4.7): a new address goes where the old one stands to the letter. Labels are the
 * target's own: they are seen by nobody, and its links name them. What came is added beside its neighbour unless the label is
 * taken, what went is removed unless a link of the target still names it.
 */
export function carryDefinitions(told: Told, scene: CarryScene): Part {
  const [before, after] = [told.before.filter(isDefinition), told.after.filter(isDefinition)]
  if (before.length + after.length === 0) return NOTHING
  if (before.length === 0) return join(after.map(one => insertDefinition(one, scene)))
  if (after.length === 0) return join(before.map(one => removeDefinition(one, scene)))
  const [old, fresh] = [before[0], after[0]]
  if (old === undefined || fresh === undefined || before.length > 1 || after.length > 1)
    return leave('cannotCarryUnsure')
  return exchangeAddress([old, fresh], told, scene)
}

function isDefinition({ kind }: Segment): boolean {
  return kind === 'definition'
}

function exchangeAddress([old, fresh]: readonly [Segment, Segment], told: Told, scene: CarryScene): Part {
  const [then, now] = [readAddress(old), readAddress(fresh)]
  if (then === undefined || now === undefined) return leave('cannotCarryTranslated', { before: old.source })
  if (then.address === now.address) return ALREADY
  const own = told.place.segments.find(isDefinition)
  if (own === undefined) return withoutDefinition(fresh, scene)
  const here = readAddress(own)
  if (here?.address === now.address) return ALREADY
  if (here !== undefined && isOldAddress(here, then, told.place))
    return isDoubtful(old, own, scene)
      ? leave('cannotCarrySeveral', { before: then.address, after: now.address })
      : put(own, here, now)
  return normaliseAddress(now.address) === normaliseAddress(here?.address ?? '')
    ? ALREADY
    : leave('cannotCarryTranslated', { before: then.address, after: now.address })
}

/** To the letter; or that of another version, which nobody carried over before. */
function isOldAddress(here: Definition, then: Definition, { confidence }: Place): boolean {
  return here.address === then.address || (confidence >= SURE && shapeOf(here) === shapeOf(then))
}

const SURE = 0.9

function shapeOf({ address }: Definition): string {
  return address.replaceAll(/\d+/g, '0')
}

/** The raw address, in the angle brackets that the source has. */
function put(own: Segment, here: Definition, { raw }: Definition): Part {
  const place = locateInText(own, here.range)
  return place === null ? leave('cannotCarryTranslated') : carry(difference(place, here.raw, raw))
}

/** A translation without it needs it only where a link names it. */
function withoutDefinition(fresh: Segment, scene: CarryScene): Part {
  const { label } = partsOf(fresh)
  return scene.references().has(normaliseLabel(label)) ? insertDefinition(fresh, scene) : ALREADY
}
