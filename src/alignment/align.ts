import type { Document } from '../document/types.ts'
import { bandOf } from './chain/band.ts'
import { beadsOf, type UnitBead } from './beads.ts'
import { chain } from './chain/chain.ts'
import { type Chained, confidencesOf, isPair } from './chain/confidence.ts'
import { ratioOf } from './evidence/lengths.ts'
import { likenessOf } from './evidence/likeness.ts'
import { matchDefinitions } from './match-definitions.ts'
import type { Span } from './chain/moves.ts'
import { isParallel, readSide, type Side } from './sides.ts'
import type { Bead } from './types.ts'

/**
 * Finds, for each segment of a source, the segments of a translation that say the same, by structure, code, addresses, numbers,
 * names and length; no dictionary. Each segment of both stands in exactly one bead. Beads come in the order of the source, those
 * without a source behind what they follow in the target. Link definitions, which have no place of their own, come last.
 */
export function align(source: Document, target: Document): Bead[] {
  const [s, t] = [readSide(source), readSide(target)]
  const chained = chainOf(s, t)
  const confidences = confidencesOf(chained, span => isComment(span, s, t))
  const units = chained.spans.map((span, at): UnitBead => ({
    source: s.units.slice(...span.source),
    target: t.units.slice(...span.target),
    confidence: confidences[at] ?? 0,
    moved: span.moved,
  }))
  return [...units.flatMap(beadsOf), ...matchDefinitions(source, target)]
}

/** Comments that only one side has: notes for those who write, or for tools. */
function isComment({ source, target }: Span, ours: Side, theirs: Side): boolean {
  const [some, others] = [ours.units.slice(...source), theirs.units.slice(...target)]
  if (some.length > 0 && others.length > 0) return false
  const text = some.length > 0 ? ours.document.text : theirs.document.text
  return [...some, ...others].every(
    ({ kind, range }) => kind === 'markup' && text.startsWith('<!--', range.start),
  )
}

/** Twice, since the first chain tells how long translations are; once, where structure tells it already. */
function chainOf(source: Side, target: Side): Chained {
  const band = bandOf(source, target)
  const likeness = likenessOf(source, target, band)
  const chainBy = (ratio: number, simple: boolean): Chained =>
    chain({ source, target, band, likeness: likeness(ratio), simple })
  const spans = isParallel(source, target)
    ? diagonalOf(source)
    : chainBy(ratioOf(source, target, []), true).spans
  return chainBy(ratioOf(source, target, spans.filter(isPair)), false)
}

function diagonalOf({ units }: Side): Span[] {
  return units.map((_, at) => ({ source: [at, at + 1], target: [at, at + 1], moved: false }))
}
