import { partsOf } from '../../alignment/units/definitions.ts'
import type { Document, Segment } from '../../document/types.ts'
import type { CarryScene } from '../scene.ts'
import { readAddress } from './read-address.ts'

/**
 * True when nobody can tell which definition of the target is meant: several have the address in the source or in the target, the
 * label is another one, and not all of them change alike.
 */
export function isDoubtful(old: Segment, own: Segment, { before, after, target }: CarryScene): boolean {
  if (partsOf(old).label === partsOf(own).label) return false
  const [then, here] = [keyOf(old), keyOf(own)]
  const siblings = definitionsOf(before).filter(one => keyOf(one) === then)
  const owns = definitionsOf(target).filter(one => keyOf(one) === here)
  if (siblings.length <= 1 && owns.length <= 1) return false
  const fresh = new Map(definitionsOf(after).map(one => [partsOf(one).label, readAddress(one)?.address]))
  const wanted = new Set(siblings.map(one => fresh.get(partsOf(one).label)))
  return wanted.size > 1 || owns.length !== siblings.length
}

/** Versions aside, which are exchanged too. */
function keyOf(definition: Segment): string {
  return (readAddress(definition)?.address ?? definition.source).replaceAll(/\d+/g, '0')
}

function definitionsOf({ segments }: Document): Segment[] {
  return segments.filter(({ kind }) => kind === 'definition')
}
