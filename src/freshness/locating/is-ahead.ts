import type { Segment } from '../../document/types.ts'
import { tokenise } from '../../edits/tokens/tokenise.ts'
import { isWeak, verbatimBag, type VerbatimBag } from './verbatim-bag.ts'

/** What a piece of a translation may have been made from: an older text or a newer one. */
export interface Rivals {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
  readonly target: readonly Segment[]
}

/**
 * True when a target was made from the newer of two texts: it has every verbatim piece (code, address, number, name) that came and
 * none that went. Words say nothing here; where no piece came that a translator would hardly write of his own accord, it is false.
 * Pieces that took the place of as many others may have been carried over by somebody who does not read the language: they vouch
 * for no words that changed beside them.
 */
export function isAhead({ before, after, target }: Rivals): boolean {
  const [older, newer, own] = [verbatimBag(before), verbatimBag(after), verbatimBag(target)]
  const [come, gone] = [moreIn(newer, older), moreIn(older, newer)]
  const isTold = come.some(piece => !isWeak(piece) || gone.some(other => typeOf(other) === typeOf(piece)))
  if (come.length === gone.length && changesWords(before, after)) return false
  return (
    isTold &&
    come.every(piece => countOf(own, piece) >= countOf(newer, piece)) &&
    gone.every(piece => countOf(own, piece) <= countOf(newer, piece))
  )
}

function changesWords(before: readonly Segment[], after: readonly Segment[]): boolean {
  return wordsOf(before) !== wordsOf(after)
}

function wordsOf(segments: readonly Segment[]): string {
  const prose = segments.filter(({ kind }) => kind !== 'code' && kind !== 'definition')
  const tokens = prose.flatMap(({ source }) => tokenise(source).filter(({ type }) => type === 'word'))
  return tokens
    .map(({ key }) => key)
    .sort()
    .join(' ')
}

function moreIn(bag: VerbatimBag, other: VerbatimBag): string[] {
  return [...bag.keys()].filter(piece => countOf(bag, piece) > countOf(other, piece))
}

function countOf(bag: VerbatimBag, piece: string): number {
  return bag.get(piece) ?? 0
}

/** `code` of `code cargo run`. */
function typeOf(piece: string): string {
  return piece.slice(0, piece.indexOf(' '))
}
