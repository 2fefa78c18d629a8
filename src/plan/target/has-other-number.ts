import { plainText } from '../../exchange/plain-text.ts'
import type { Inline } from '../../exchange/types.ts'

/** Three texts of one unit, in the source and on both sides. */
export interface ThreeTexts {
  readonly source: readonly Inline[]
  readonly git: readonly Inline[]
  readonly remote: readonly Inline[]
}

/**
 * Whether translators' side differs from git in numbers alone, and git has those of the source: an author took an edit back after its number was
 * carried there, or somebody mistyped. Such a text is not taken unseen.
 */
export function hasOtherNumber({ source, git, remote }: ThreeTexts): boolean {
  const [ours, theirs] = [plainText(git), plainText(remote)]
  if (ours.replaceAll(NUMBER, '#') !== theirs.replaceAll(NUMBER, '#')) return false
  const known = numbersOf(plainText(source))
  const isKnown = (number: string): boolean => known.has(number)
  return [...numbersOf(ours)].every(isKnown) && ![...numbersOf(theirs)].every(isKnown)
}

const NUMBER = /\p{Nd}+/gu

function numbersOf(text: string): Set<string> {
  return new Set(text.match(NUMBER))
}
