import type { BodyShown } from '../diff/change-body.ts'

/** How much is told of each change, so that all fits. */
export interface Depth {
  /** Of what is carried over: texts too, places and reasons, or the number only. */
  readonly carried: 'texts' | 'places' | 'count'
  /** How much of the texts of the source; null: none. */
  readonly shown: BodyShown | null
  /** Cells of a translation's text; 0: places only. */
  readonly most: number
  /** Name of the words that say what is left out; null where nothing is. */
  readonly cut: 'carried' | 'counted' | 'words' | 'texts' | 'places' | 'posts' | null
}

const WHOLE: BodyShown = { all: false, context: 24, most: { words: 240, lines: 40 } }
const BRIEF: BodyShown = { all: false, context: 6, most: { words: 40, lines: 8 } }

/** The least that is told of a change. */
export const PLACES: Depth = { carried: 'count', shown: null, most: 0, cut: 'places' }

/** The least with texts. */
export const SHORT: Depth = { carried: 'count', shown: BRIEF, most: 160, cut: 'texts' }

/** From everything to short texts for everything. */
export const DEPTHS: readonly Depth[] = [
  { carried: 'texts', shown: WHOLE, most: 1600, cut: null },
  { carried: 'places', shown: WHOLE, most: 1600, cut: 'carried' },
  { carried: 'count', shown: WHOLE, most: 1600, cut: 'counted' },
  { carried: 'count', shown: BRIEF, most: 1600, cut: 'words' },
  SHORT,
]
