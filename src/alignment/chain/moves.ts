/** Units that belong together: half-open spans of both sides. */
export interface Span {
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
  /** True: it stands in another order than its neighbours. */
  readonly moved: boolean
}

/** A step of the chain: units taken from each side; a swap is two passages of `p` and `q` units in the other order. */
interface Move {
  readonly n: number
  readonly m: number
  readonly p?: number
  readonly q?: number
}

export const PAIR = 1
export const GAP_SOURCE = 2
export const GAP_TARGET = 3
const FIRST_MERGE = 4
const MOST = 4
const FIRST_SWAP = FIRST_MERGE + 2 * MOST
const LONGEST = 15

/** The move that takes several units of one side, up to four, and one of the other; one byte. */
export function encodeMerge(n: number, m: number): number {
  return FIRST_MERGE + (n > 1 ? n - 1 : MOST + m - 1)
}

/** The move that takes two passages of `p` and `q` units, up to fifteen, in the other order; one byte. */
export function encodeSwap(p: number, q: number): number {
  return FIRST_SWAP + (p - 1) * LONGEST + q - 1
}

/** The move behind a byte. */
export function decodeMove(code: number): Move {
  if (code >= FIRST_SWAP) {
    const [p, q] = [Math.floor((code - FIRST_SWAP) / LONGEST) + 1, ((code - FIRST_SWAP) % LONGEST) + 1]
    return { n: p + q, m: p + q, p, q }
  }
  if (code >= FIRST_MERGE + MOST) return { n: 1, m: code - FIRST_MERGE - MOST + 1 }
  if (code >= FIRST_MERGE) return { n: code - FIRST_MERGE + 1, m: 1 }
  return { n: code === GAP_TARGET ? 0 : 1, m: code === GAP_SOURCE ? 0 : 1 }
}

/** The spans that a move from `i` and `j` makes, in the order of the source. */
export function spansOf({ n, m, p, q }: Move, i: number, j: number): Span[] {
  if (p === undefined || q === undefined) return [{ source: [i, i + n], target: [j, j + m], moved: false }]
  return Array.from({ length: p + q }, (_, at) => {
    const to = at < p ? j + q + at : j + at - p
    // The shorter passage is what moved
    return { source: [i + at, i + at + 1], target: [to, to + 1], moved: p <= q ? at < p : at >= p }
  })
}
