import type { Document, Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { Scene } from './scene.ts'
import { countOf, isWeak, moreIn, verbatimBag, type VerbatimBag } from './verbatim-bag.ts'

/**
 * True when the pieces by which a text has more than another are enough to know it by: two, or one that stands nowhere else. A
 * passage that a translator wrote himself may well name the same thing as one that was added.
 */
export function isEvidence(before: readonly Segment[], after: readonly Segment[], scene: Scene): boolean {
  return vouches(moreIn(verbatimBag(after), verbatimBag(before)), scene)
}

/** True when these pieces are two strong ones, or one that is more than a name and stands but once in the source and the target. */
export function vouches(pieces: readonly string[], { after, target }: Scene): boolean {
  const strong = pieces.filter(piece => !isWeak(piece))
  return strong.length > 1 || strong.some(piece => OWN.test(piece) && [after, target].every(isOnceIn(piece)))
}

/** Addresses, and code of several words. */
const OWN = /^(?:target|url) .|^(?:code|line) .*[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u

const known = new WeakMap<Document, VerbatimBag>()

/** How often the whole document has each piece. */
export function bagOf(document: Document): VerbatimBag {
  const bag = known.get(document) ?? verbatimBag(comparableSegments(document))
  known.set(document, bag)
  return bag
}

function isOnceIn(piece: string): (document: Document) => boolean {
  return document => countOf(bagOf(document), piece) <= 1
}
