import { distance } from 'fastest-levenshtein'
import type { Lexicon } from '../../lexicon.ts'
import type { Token } from '../../../tokens/tokens.ts'
import type { Site } from '../../../prose/site.ts'

/** A short word with a capital within a sentence is a name: `Solr`, `Solar`. */
const LONG = 9
const POSSESSIVE = /['’]s$/

/** True when a slip of the pen was mended: first stood no word, now the word that was meant. The way back makes a word of a name or of jargon. */
export function isMisspelt({ written: [before, after], now }: Site, lexicon: Lexicon): boolean {
  const isStart = now.left.length === 0
  return (
    before.length === after.length &&
    before.every((token, i) => {
      const other = after[i]
      if (token.type !== 'word' || other?.type !== 'word') return false
      return token.key === other.key || isSlip(token, other, { lexicon, isStart })
    })
  )
}

/**
 * A capital at the start of a sentence, or in a title, is no name's, when the wrong form is none. The possessive ending is left
 * out of account.
 */
function isSlip(
  wrong: Token,
  right: Token,
  { lexicon, isStart }: { readonly lexicon: Lexicon; readonly isStart: boolean },
): boolean {
  const [a, b] = [wrong.text.replace(POSSESSIVE, ''), right.text.replace(POSSESSIVE, '')]
  if (isShortSlip(wrong.key, right.key, lexicon)) return true
  if (!/^\p{Lu}\p{Ll}+$/u.test(b)) return lexicon.isSlip(a, b)
  if (!/^\p{L}\p{Ll}+$/u.test(a)) return false
  const [small, meant] = [a.toLowerCase(), b.toLowerCase()]
  if (lexicon.isWord(a) || lexicon.isWord(small)) return false
  const isWord = isStart || meant.length >= LONG
  return (isWord && lexicon.isSlip(small, meant)) || (lexicon.isWord(b) && isNear(small, meant))
}

/** Two letters, or one, that are no word, in place of one of the commonest words. */
function isShortSlip(wrong: string, right: string, lexicon: Lexicon): boolean {
  const isCommon = /^(?:in|is|it|on|of|to|at|as|an|by|be|we|the|and|for|but|you|are)$/.test(right)
  return isCommon && /^[a-z]{1,3}$/.test(wrong) && !lexicon.isWord(wrong) && distance(wrong, right) === 1
}

/** A name that the dictionary has, such as a month's, one letter off. */
function isNear(a: string, b: string): boolean {
  return b.length > 5 && distance(a, b) === 1
}

/** True when words written as one, or one written as two, were parted or joined, and only that makes words of them. */
export function isSplitWrong({ written: [before, after] }: Site, lexicon: Lexicon): boolean {
  if (before.length === after.length || before.length * after.length === 0) return false
  const keys = [before, after].map(side => side.map(({ type, key }) => (type === 'word' ? key : ' ')))
  const [a, b] = keys.map(side => side.join(''))
  const [old = [], now = []] = keys
  return a === b && !old.every(word => lexicon.isWord(word)) && now.every(word => lexicon.isWord(word))
}
