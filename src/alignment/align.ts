import type { Document } from '../document/types.ts'
import { beadsOf, type UnitBead } from './beads.ts'
import { chain, type Span } from './chain.ts'
import { likenessOf } from './likeness.ts'
import { matchDefinitions } from './match-definitions.ts'
import { readSide, type Side } from './sides.ts'
import type { Bead } from './types.ts'

/**
 * Finds, for each segment of a source, the segments of a translation that say the same, by structure, code, addresses, numbers,
 * names and length; no dictionary. Each segment of both stands in exactly one bead. Beads come in the order of the source, those
 * without a source behind what they follow in the target. Link definitions, which have no place of their own, come last.
 */
export function align(source: Document, target: Document): Bead[] {
  const [s, t] = [readSide(source), readSide(target)]
  const spans = alignUnits(s, t)
  return [
    ...spans.flatMap((_, at) => beadsOf(unitBead(s, t, spans, at))),
    ...matchDefinitions(source, target),
  ]
}

function unitBead(s: Side, t: Side, spans: readonly Span[], at: number): UnitBead {
  const span = spans[at]
  if (span === undefined) throw new RangeError(`no span ${at}`)
  const parallel = [at - 1, at + 1].filter(i => i < 0 || i >= spans.length || isParallel(spans[i])).length
  return {
    source: s.units.slice(...span.source),
    target: t.units.slice(...span.target),
    confidence: isParallel(span) ? ([0.85, 0.97, 0.99][parallel] ?? 0) : 0.75,
    moved: false,
  }
}

function isParallel(span: Span | undefined): boolean {
  return span !== undefined && span.source[1] - span.source[0] === 1 && span.target[1] - span.target[0] === 1
}

function alignUnits(s: Side, t: Side): Span[] {
  const likeness = likenessOf(s, t)
  const first = chain(s, t, likeness, ratioOf(s, t, []))
  return chain(s, t, likeness, ratioOf(s, t, first))
}

/** Length of the target's prose for one of the source's: the median of pairs, else of the whole. */
function ratioOf(s: Side, t: Side, spans: readonly Span[]): number {
  const ratios = spans
    .flatMap(({ source: [a, b], target: [c, d] }) => {
      const [x, y] = [s.features[a]?.length ?? 0, t.features[c]?.length ?? 0]
      return b - a === 1 && d - c === 1 && x > 40 && y > 10 ? [y / x] : []
    })
    .toSorted((x, y) => x - y)
  const whole = Math.min(1.5, Math.max(0.25, proseOf(t) / Math.max(1, proseOf(s))))
  return ratios.length < 5 ? whole : (ratios[ratios.length >> 1] ?? whole)
}

function proseOf({ features }: Side): number {
  return features.reduce((sum, { length }) => sum + length, 0)
}
