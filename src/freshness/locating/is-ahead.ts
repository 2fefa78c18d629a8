import type { Segment } from '../../document/types.ts'
import { tokenise } from '../../edits/tokens/tokenise.ts'
import { countOf, isWeak, moreIn, verbatimBag } from './verbatim-bag.ts'

/** What a piece of a translation may have been made from: an older text or a newer one. */
export interface Rivals {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
  readonly target: readonly Segment[]
}

/**
 * True when a target has every verbatim piece (code, address, number, name) of the newer of two texts that came, and none that
 * went. Words say nothing here; where no piece came that a translator would hardly write of his own accord, it is false.
 */
export function isAhead({ before, after, target }: Rivals): boolean {
  const [older, newer, own] = [verbatimBag(before), verbatimBag(after), verbatimBag(target)]
  const [come, gone] = [moreIn(newer, older), moreIn(older, newer)]
  const isTold = come.some(piece => !isWeak(piece) || (isOfAll(piece) && gone.some(isLike(piece))))
  return (
    isTold &&
    come.every(piece => countOf(own, piece) >= countOf(newer, piece)) &&
    gone.every(piece => countOf(own, piece) <= countOf(newer, piece))
  )
}

/**
 * True when words came, went or changed places between two texts. Code and addresses are carried over in translations by people
 * who do not read their language: pieces vouch for no words that changed beside them.
 */
export function changesWords(before: readonly Segment[], after: readonly Segment[]): boolean {
  return wordsOf(before) !== wordsOf(after)
}

function wordsOf(segments: readonly Segment[]): string {
  const prose = segments.filter(({ kind }) => kind !== 'code' && kind !== 'definition')
  const tokens = prose.flatMap(({ source }) => tokenise(source))
  return tokens
    .filter(({ type, key }) => type === 'word' || type === 'symbol' || key === '?')
    .map(({ key }) => key)
    .join(' ')
}

/** Every heading has a level and every code a language; a small number may be another, and the old one be written in words. */
function isOfAll(piece: string): boolean {
  return !/^(?:number|name|line) /.test(piece)
}

function isLike(piece: string): (other: string) => boolean {
  return other => typeOf(other) === typeOf(piece)
}

/** `code` of `code cargo run`. */
function typeOf(piece: string): string {
  return piece.slice(0, piece.indexOf(' '))
}
