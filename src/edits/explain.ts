import {
  digitsOf,
  governs,
  expand,
  formOf,
  isDropped,
  isMovable,
  isNegation,
  isPreposition,
  isSupplied,
  isWeighty,
} from './english.ts'
import type { Hunk } from './hunks.ts'
import { stem } from './stem.ts'
import { isVerbatim, slotOf } from './tokens.ts'
import type { Token, TokenType } from './tokens.ts'

const MIN_PIECE = 3
/** How far, in tokens, an adverb moves and is still in its clause. */
const MAX_MOVE = 4
const REPLACEABLE: ReadonlySet<TokenType> = new Set(['code', 'template', 'url', 'image'])

/**
 * Reason codes of the hunks that leave the meaning as it is (`wordsJoined`, `articles`, `wordForms` …), undefined for
 * those that no rule vouches for. English rules count only when the text `isEnglish`, which is asked when they have something
 * to say; the others know no language.
 */
export function explainHunks(hunks: readonly Hunk[], isEnglish: () => boolean): (string | undefined)[] {
  const alone = hunks.map(explainAlone)
  const codes = hunks.map((hunk, i) => alone[i] ?? explainEnglish(hunk))
  markMoves(hunks, codes)
  return codes.some((code, i) => code !== alone[i]) && isEnglish() ? codes : alone
}

function explainAlone(hunk: Hunk): string | undefined {
  if (isReformatted(hunk)) return 'codeFormatted'
  if (isReplaced(hunk)) return 'codeReplaced'
  return isJoined(hunk) ? 'wordsJoined' : undefined
}

function explainEnglish(hunk: Hunk): string | undefined {
  if (isDoubled(hunk)) return 'wordDoubled'
  const [before, after] = [dropped(hunk.before), dropped(hunk.after)]
  if (isEqual(before, after)) return 'articles'
  if (isLimit(hunk)) return undefined
  if (isMatch(hunk.before, hunk.after, isSameWord) || isMatch(before, after, isSameWord)) return 'wordForms'
  if (isPhrase(hunk) || (!governs(hunk.previous?.key ?? '') && isGerund(before, after))) return 'wordForms'
  return isGrammar(before, after) ? 'grammar' : undefined
}

/** A preposition between numbers is a relation, and any but `of` before or behind one a limit: `2 of 5`, `up to 5`. */
function isLimit({ before, after, previous, next }: Hunk): boolean {
  const numbers = [previous, next].filter(token => token?.type === 'number').length
  const words = [...before, ...after].filter(token => isPreposition(token.key))
  return numbers > 0 && words.some(word => numbers === 2 || word.key !== 'of')
}

/** One verbatim piece for another, be it of another kind. */
function isReplaced({ before, after }: Hunk): boolean {
  return before.length === after.length && [...before, ...after].every(token => REPLACEABLE.has(token.type))
}

/** An adverb or auxiliary that left one place and came to another nearby; both hunks are marked. */
function markMoves(hunks: readonly Hunk[], codes: (string | undefined)[]): void {
  hunks.forEach((hunk, i) => {
    const next = hunks[i + 1]
    if (next === undefined || next.at - hunk.at > MAX_MOVE || codes[i] !== undefined) return
    const [gone, come] = [
      [...hunk.before, ...next.before],
      [...hunk.after, ...next.after],
    ]
    const moved = gone.length === 1 && come.length === 1 && gone[0]?.key === come[0]?.key
    if (moved && isMovable(gone[0]?.key ?? '')) codes[i] = codes[i + 1] = 'wordMoved'
  })
}

function isPhrase(hunk: Hunk): boolean {
  const glue = (tokens: readonly Token[]): string => formOf(tokens.map(token => token.key).join(' '))
  return hunk.before.length > 0 && hunk.after.length > 0 && glue(hunk.before) === glue(hunk.after)
}

/** Infinitive and gerund: `to write`, `writing`. */
function isGerund(before: readonly Token[], after: readonly Token[]): boolean {
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  const [gerund, to, verb] = [short[0]?.key ?? '', long[0]?.key, long[1]?.key ?? '']
  const sizes = short.length === 1 && long.length === 2
  return sizes && (to === 'to' || to === 'for') && gerund.endsWith('ing') && stem(gerund) === stem(verb)
}

/** One small word that the grammar asked for. */
function isGrammar(before: readonly Token[], after: readonly Token[]): boolean {
  const words = [...before, ...after]
  return words.length === 1 && isSupplied(words[0]?.key ?? '')
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
  if (
    !tokens.every(token => token.type === 'word' && token.key.length >= MIN_PIECE && !isNegation(token.key))
  )
    return false
  const glue = (side: readonly Token[]): string => side.map(token => token.key).join('')
  return glue(hunk.before) === glue(hunk.after)
}

/** One word written twice by mistake. */
function isDoubled(hunk: Hunk): boolean {
  const [extra, ...more] = [...hunk.before, ...hunk.after]
  if (extra === undefined || more.length > 0 || extra.type !== 'word' || isNegation(extra.key)) return false
  return [hunk.previous, hunk.next].some(token => token?.type === 'word' && token.key === extra.key)
}

function dropped(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(token => token.type !== 'word' || !isDropped(token.text))
}

function isEqual(before: readonly Token[], after: readonly Token[]): boolean {
  return (
    before.length === after.length && before.every((token, i) => keyOf(token) === keyOf(after[i] ?? token))
  )
}

function isMatch(
  before: readonly Token[],
  after: readonly Token[],
  same: (a: string, b: string) => boolean,
): boolean {
  const fits = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((key, i) => same(key, b[i] ?? ''))
  const [a, b] = [before.map(keyOf), after.map(keyOf)]
  return fits(a, b) || fits(a.flatMap(expand), b.flatMap(expand))
}

function keyOf(token: Token): string {
  return isVerbatim(token) && token.type !== 'number' ? slotOf(token) : token.key
}

function isSameWord(a: string, b: string): boolean {
  if (a === b || formOf(a) === formOf(b)) return true
  if (digitsOf(a) === b || digitsOf(b) === a) return true
  if (isWeighty(a) || isWeighty(b) || !/^\p{L}/u.test(a)) return false
  if (isPreposition(a) && isPreposition(b)) return true
  // a silent e alone makes another word: plan, plane
  return `${a}e` !== b && `${b}e` !== a && stem(a) === stem(b)
}
