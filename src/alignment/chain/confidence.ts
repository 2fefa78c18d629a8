import type { Band } from './band.ts'
import type { Span } from './moves.ts'
import type { PairScores } from './pair-scores.ts'

export interface Chained {
  readonly spans: readonly Span[]
  readonly pairs: PairScores
  readonly band: Band
}

/**
 * Probability that each span is right. Of pairs by how much better they fit than the next best partner, and how many neighbours on
 * each side run in parallel: a logistic regression over labelled pairs. Of merges and gaps the share that was right among
 * labelled ones, rounded down. An aside, as a comment that only one side has, is no gap to those beside it.
 */
export function confidencesOf(chained: Chained, isAside: (span: Span) => boolean): number[] {
  const rivals = bestRivals(chained)
  const { spans, pairs } = chained
  const told = withoutAsides(spans, isAside)
  return spans.map((span, i) => {
    const at = told.places[i] ?? -1
    if (at === -1) return GAP
    const besideGap = isGap(told.spans[at - 1]) || isGap(told.spans[at + 1])
    if (isPair(span)) {
      const margin = pairs.of(span.source[0], span.target[0]) - (rivals[i] ?? 0)
      return Math.min(besideGap && margin < CLEAR ? AMBIGUOUS : 1, pairConfidence(told.spans, at, margin))
    }
    if (!isGap(span)) return MERGE
    return besideGap ? GAP_IN_RUN : GAP
  })
}

interface Told {
  /** With the units counted that no aside takes. */
  readonly spans: readonly Span[]
  /** Of each span, where it stands among these; -1 of an aside. */
  readonly places: readonly number[]
}

/** What neighbours say of each other is not disturbed by an aside between them. */
function withoutAsides(spans: readonly Span[], isAside: (span: Span) => boolean): Told {
  const asides = new Set(spans.filter(isAside))
  if (asides.size === 0) return { spans, places: [...spans.keys()] }
  const [ours, theirs] = [counterWithout(asides, 'source'), counterWithout(asides, 'target')]
  const solid: Span[] = []
  const places = spans.map(span => {
    if (asides.has(span)) return -1
    const [[a, b], [c, d]] = [span.source, span.target]
    return solid.push({ source: [ours(a), ours(b)], target: [theirs(c), theirs(d)], moved: span.moved }) - 1
  })
  return { spans: solid, places }
}

/** The index of a unit where those of asides are not counted. */
function counterWithout(asides: ReadonlySet<Span>, side: 'source' | 'target'): (at: number) => number {
  const gone: number[] = []
  for (const { [side]: range } of asides)
    for (let at = range[0]; at < range[1]; at += 1) gone[at + 1] = (gone[at + 1] ?? 0) + 1
  for (let at = 0, sum = 0; at < gone.length; at += 1) gone[at] = sum += gone[at] ?? 0
  return at => at - (gone[Math.min(at, gone.length - 1)] ?? 0)
}

/** Beside a block without a partner another one would do as well. */
const AMBIGUOUS = 0.88
const CLEAR = 1
const MERGE = 0.89
const GAP_IN_RUN = 0.85
const GAP = 0.6

/** One unit of each side. */
export function isPair(span: Span | undefined): boolean {
  return span !== undefined && span.source[1] - span.source[0] === 1 && span.target[1] - span.target[0] === 1
}

function isGap(span: Span | undefined): boolean {
  return span !== undefined && (span.source[1] === span.source[0] || span.target[1] === span.target[0])
}

function pairConfidence(spans: readonly Span[], at: number, margin: number): number {
  const runs = [parallels(spans, at, -1), parallels(spans, at, 1)]
  const odds =
    3.1 +
    0.6 * Math.max(-8, Math.min(6, margin)) +
    0.45 * Math.min(...runs) +
    0.2 * Math.max(...runs) -
    (spans[at]?.moved === true ? 1.7 : 0)
  return 1 / (1 + Math.exp(-odds))
}

const ENOUGH = 3

/** How many neighbours on one side are pairs on the same diagonal, up to three; the ends of the text count as such. */
function parallels(spans: readonly Span[], at: number, step: 1 | -1): number {
  const [i, j] = [spans[at]?.source[0] ?? 0, spans[at]?.target[0] ?? 0]
  for (let count = 1; count <= ENOUGH; count += 1) {
    const next = spans[at + step * count]
    if (next === undefined) return ENOUGH
    const isParallel = next.source[0] === i + step * count && next.target[0] === j + step * count
    if (!isPair(next) || !isParallel) return count - 1
  }
  return ENOUGH
}

/** Best score that either unit of each pair has with any other. */
function bestRivals({ spans, pairs, band }: Chained): number[] {
  const partners = new Map(spans.filter(isPair).map(({ source: [i], target: [j] }) => [i, j]))
  const ofSource: number[] = []
  const ofTarget: number[] = []
  for (let i = 0; i < band.rows; i += 1) {
    const [base, partner] = [band.base(i), partners.get(i) ?? -1]
    let most = LEAST
    for (let j = band.from(i); j < band.to(i); j += 1) {
      if (j === partner) continue
      const score = pairs.scores[base + j] ?? LEAST
      if (score > most) most = score
      if (score > (ofTarget[j] ?? LEAST)) ofTarget[j] = score
    }
    ofSource[i] = most
  }
  return spans.map(({ source: [i], target: [j] }) => Math.max(ofSource[i] ?? LEAST, ofTarget[j] ?? LEAST))
}

const LEAST = -20
