/**
 * What each kind of evidence weighs, as log-odds of "these two belong together" against "they do not". Found by coordinate search over labelled
 * pairs of four projects; each was flat around its value, none was set for one language.
 */
export const WEIGHTS = {
  /** Blocks of one kind; paragraphs are everywhere. */
  kind: 2,
  paragraph: 1.5,
  /** Blocks of two kinds: both prose, or not. */
  otherProse: -3,
  otherKind: -5,
  codeAsProse: -4,
  nesting: -1.5,
  level: 2.5,
  otherLevel: -2,
  /** Code: nothing in common, and what all lines in common add. */
  otherCode: -4,
  code: 10,
  /** Tags and comments: equal, of one name, or other. */
  markup: 4,
  tag: 1.5,
  otherMarkup: -4,
  /** Pieces that both have, and what one of them lacks. */
  rare: 4,
  missing: 0.5,
  words: 0.6,
  foreignWords: 0.25,
  numbers: 0.6,
  signs: 0.5,
  /** Both have numbers, but other ones. */
  otherNumbers: -1.5,
  maxShared: 14,
  maxMissing: 5,
  /** A translator's note against a text that is none. */
  note: -8,
  /** Lengths: spread of the log ratio, of short texts, and of texts that have nothing to do with each other. */
  spread: 0.18,
  shortSpread: 2.5,
  anySpread: 0.6,
  maxLength: -4,
  sentence: 0.2,
  maxSentences: 0.8,
  otherSentences: -0.3,
  /** At the same place, where the whole structure is the same. */
  sameShape: 1,
  /** Beads that are rare. */
  gap: -1.6,
  nextGap: -0.5,
  markupGap: 0.7,
  merge: -2,
  mergeMore: -2,
  swap: -3,
  /** What a passage must gain to be looked for elsewhere. */
  relocate: 10,
}
