import type { Span } from '../chain/moves.ts'
import type { Side } from '../sides.ts'
import { WEIGHTS } from './weights.ts'

/** Most units that are taken as one. */
const MOST_TOGETHER = 4

/**
 * What the length of units says, of one and of up to four that follow each other: by count and first unit, `(count - 1) * units + first`.
 * Logarithms are taken once for each, since all pairs of two texts ask for them.
 */
export interface Measures {
  readonly lengths: Float64Array
  readonly sentences: Float64Array
  readonly logs: Float64Array
  /** How far the length of a translation strays, the more the shorter a text is: variance of the log ratio. */
  readonly variances: Float64Array
  /** What an equal length says, as log-odds. */
  readonly bests: Float64Array
}

/** Measures all units of a side; a text is `ratio` times as long as one of the source that says the same, 1 for the source itself. */
export function measure({ features }: Side, ratio: number): Measures {
  const lengths = sumsOf(features.map(({ length }) => length))
  const sentences = sumsOf(features.map(each => each.sentences))
  const variances = lengths.map(length => WEIGHTS.spread ** 2 + WEIGHTS.shortSpread / (length / ratio + 3))
  return {
    lengths,
    sentences,
    logs: lengths.map(length => Math.log((length + 3) / ratio)),
    variances,
    bests: variances.map(variance => Math.log(WEIGHTS.anySpread / Math.sqrt(variance))),
  }
}

/** Of one, two, three and four values that follow each other, in the order of `Measures`. */
function sumsOf(values: readonly number[]): Float64Array {
  const count = values.length
  const sums = new Float64Array(count * MOST_TOGETHER)
  for (let at = 0; at < sums.length; at += 1)
    sums[at] =
      (at < count ? 0 : (sums[at - count] ?? 0)) + (values[(at % count) + Math.floor(at / count)] ?? 0)
  return sums
}

/**
 * Evidence by length (Gale & Church 1993, on the logarithm) and number of sentences, as log-odds, of two places in the measures
 * of a source and of a target.
 */
export function likeLengths(a: Measures, b: Measures): (at: number, other: number) => number {
  return (at, other) => {
    if (a.lengths[at] === 0 && b.lengths[other] === 0) return 0
    const off = (b.logs[other] ?? 0) - (a.logs[at] ?? 0)
    const [variance, its] = [a.variances[at] ?? 1, b.variances[other] ?? 1]
    // The shorter of both strays more
    const lengths =
      variance > its
        ? (a.bests[at] ?? 0) - off ** 2 / (2 * variance)
        : (b.bests[other] ?? 0) - off ** 2 / (2 * its)
    return Math.max(WEIGHTS.maxLength, lengths) + likeSentences(a.sentences[at] ?? 0, b.sentences[other] ?? 0)
  }
}

function likeSentences(a: number, b: number): number {
  if (a === b) return Math.min(WEIGHTS.maxSentences, WEIGHTS.sentence * a)
  return WEIGHTS.otherSentences * Math.min(4, (2 * Math.abs(a - b)) / Math.sqrt(Math.max(a, b)))
}

/** Length of the target's prose for one of the source's, from spans of one unit each, else from the whole. */
export function ratioOf(source: Side, target: Side, spans: readonly Span[]): number {
  const ratios = spans
    .flatMap(({ source: [i], target: [j] }) => {
      const [a, b] = [source.features[i]?.length ?? 0, target.features[j]?.length ?? 0]
      return a > 40 && b > 10 ? [b / a] : []
    })
    .toSorted((a, b) => a - b)
  if (ratios.length >= MIN_PAIRS) return ratios[ratios.length >> 1] ?? 1
  const usual = source.density / target.density
  const whole = proseOf(target) / Math.max(1, proseOf(source))
  return Math.min(usual * MOST, Math.max(usual / MOST, whole))
}

const MIN_PAIRS = 5
/** A translation is hardly longer or shorter than usual by more; a part is missing, or was added, otherwise. */
const MOST = 1.4

function proseOf({ features }: Side): number {
  return features.reduce((sum, { length }) => sum + length, 0)
}
