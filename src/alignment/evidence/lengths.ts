import type { Span } from '../chain/moves.ts'
import type { Side } from '../sides.ts'
import { WEIGHTS } from './weights.ts'

/** How long two texts are. */
export interface Lengths {
  /** UTF-16 units of prose. */
  readonly length: number
  readonly sentences: number
}

/**
 * Evidence by length (Gale & Church 1993, on the logarithm) and number of sentences, as log-odds; `ratio` is the length of a
 * translation for one of the source's.
 */
export function likeLengths(a: Lengths, b: Lengths, ratio: number): number {
  if (a.length === 0 && b.length === 0) return 0
  const off = Math.log((b.length + 3) / ((a.length + 3) * ratio))
  const variance = WEIGHTS.spread ** 2 + WEIGHTS.shortSpread / (Math.min(a.length, b.length / ratio) + 3)
  const lengths = Math.log(WEIGHTS.anySpread / Math.sqrt(variance)) - off ** 2 / (2 * variance)
  return Math.max(WEIGHTS.maxLength, lengths) + likeSentences(a.sentences, b.sentences)
}

function likeSentences(a: number, b: number): number {
  if (a === b) return Math.min(WEIGHTS.maxSentences, WEIGHTS.sentence * a)
  return WEIGHTS.otherSentences * Math.min(4, (2 * Math.abs(a - b)) / Math.sqrt(Math.max(a, b)))
}

/** Lengths of units that follow each other, together; sums are taken once. */
export function lengthsIn({ features }: Side): (from: number, count: number) => Lengths {
  const lengths = sumsOf(features.map(({ length }) => length))
  const sentences = sumsOf(features.map(each => each.sentences))
  return (from, count) => ({
    length: (lengths[from + count] ?? 0) - (lengths[from] ?? 0),
    sentences: (sentences[from + count] ?? 0) - (sentences[from] ?? 0),
  })
}

/** By place: the sum of all before it. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [at, value] of values.entries()) sums[at + 1] = (sums[at] ?? 0) + value
  return sums
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
  const usual = densityOf(source) / densityOf(target)
  const whole = proseOf(target) / Math.max(1, proseOf(source))
  return Math.min(usual * MOST, Math.max(usual / MOST, whole))
}

const MIN_PAIRS = 5
/** A translation is hardly longer or shorter than usual by more; a part is missing, or was added, otherwise. */
const MOST = 1.4

function proseOf({ features }: Side): number {
  return features.reduce((sum, { length }) => sum + length, 0)
}

/** How much a letter says: a Han character and a kana as much as three letters of an alphabet, a Hangul syllable as two. */
function densityOf({ document: { text } }: Side): number {
  const sample = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? []
  const says = sample.reduce((sum, letter) => sum + (HAN.test(letter) ? 3 : HANGUL.test(letter) ? 2 : 1), 0)
  return sample.length === 0 ? 1 : says / sample.length
}

const SAMPLE = 20_000
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
