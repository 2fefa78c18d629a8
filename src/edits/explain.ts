import { digitsOf, expand, formOf, isDropped, isPreposition, isWeighty } from './english.ts'
import type { Hunk } from './hunks.ts'
import { stem } from './stem.ts'
import { isVerbatim, slotOf } from './tokens.ts'
import type { Token } from './tokens.ts'

const MIN_PIECE = 3

/**
 * Reason code of a hunk that leaves the meaning as it is (`wordsJoined`, `articles`, `wordForms` …), undefined when no
 * rule vouches for that. English rules are asked only when `english`; the others know no language.
 */
export function explainHunk(hunk: Hunk, english: boolean): string | undefined {
  if (isReformatted(hunk)) return 'codeFormatted'
  if (isJoined(hunk)) return 'wordsJoined'
  if (!english) return undefined
  if (isDoubled(hunk)) return 'wordDoubled'
  if (isMatch(dropped(hunk.before), dropped(hunk.after), (a, b) => a === b)) return 'articles'
  if (isMatch(hunk.before, hunk.after, isSameWord)) return 'wordForms'
  return isMatch(dropped(hunk.before), dropped(hunk.after), isSameWord) ? 'wordForms' : undefined
}

/** The same characters, with backticks on one side: `match` and match. */
function isReformatted(hunk: Hunk): boolean {
  const bare = (tokens: readonly Token[]): string =>
    tokens
      .map(token => token.text)
      .join('')
      .replaceAll(/[\s`]/g, '')
  return (
    [...hunk.before, ...hunk.after].some(token => token.type === 'code') &&
    bare(hunk.before) === bare(hunk.after)
  )
}

/** The same letters, cut into words in another way; short pieces are left to people: `a part`, `apart`. */
function isJoined(hunk: Hunk): boolean {
  const tokens = [...hunk.before, ...hunk.after]
  if (!tokens.every(token => token.type === 'word' && token.key.length >= MIN_PIECE && !isWeighty(token.key)))
    return false
  const glue = (side: readonly Token[]): string => side.map(token => token.key).join('')
  return glue(hunk.before) === glue(hunk.after)
}

/** One word written twice by mistake. */
function isDoubled(hunk: Hunk): boolean {
  const [extra, ...more] = [...hunk.before, ...hunk.after]
  if (extra === undefined || more.length > 0 || extra.type !== 'word' || isWeighty(extra.key)) return false
  return [hunk.previous, hunk.next].some(token => token?.type === 'word' && token.key === extra.key)
}

function dropped(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(token => token.type !== 'word' || !isDropped(token.text))
}

function isMatch(
  before: readonly Token[],
  after: readonly Token[],
  same: (a: string, b: string) => boolean,
): boolean {
  const [a, b] = [before.flatMap(keysOf), after.flatMap(keysOf)]
  return a.length === b.length && a.every((key, i) => same(key, b[i] ?? ''))
}

function keysOf(token: Token): readonly string[] {
  if (token.type === 'number') return [token.key]
  return isVerbatim(token) ? [slotOf(token)] : expand(token.key)
}

function isSameWord(a: string, b: string): boolean {
  if (a === b || formOf(a) === formOf(b)) return true
  if (digitsOf(a) === b || digitsOf(b) === a) return true
  if (isWeighty(a) || isWeighty(b) || !/^\p{L}/u.test(a)) return false
  return (isPreposition(a) && isPreposition(b)) || stem(a) === stem(b)
}
