import { agreesNow, isDemonstrative, isOneNow } from './agreement.ts'
import {
  digitsOf,
  expand,
  isArticle,
  isNegation,
  isQuantity,
  isSubject,
  isWeighty,
} from '../lexicons/english.ts'
import type { Hunk } from './hunks.ts'
import { sentenceAround, wordsBefore, wordsFrom } from './lay-out.ts'
import type { Laid } from './lay-out.ts'
import { spell } from '../lexicons/spelling.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'

const MIN_PIECE = 3
const REPLACEABLE: ReadonlySet<TokenType> = new Set(['code', 'template', 'url', 'image'])
/** Pieces that make another word of their neighbour: `every day`, `everyday`. */
const BINDING = /^(?:all|any|every|some|over|may|how|what|when|who|where|which|like|after|under|than)$/
const JOINED_BY_MISTAKE: ReadonlySet<string> = new Set(['everytime'])
/** Words that are never written twice on purpose. */
const NEVER_TWICE: ReadonlySet<string> = new Set(
  'the a an of and or from with at by we they you your our'.split(' '),
)
const ADVERBS: ReadonlySet<string> = new Set('now also already again therefore thus usually'.split(' '))
const AUXILIARIES: ReadonlySet<string> = new Set('is are was were has have had can will'.split(' '))
/** Verbs that take a clause with or without `that`. */
const SAYING =
  /^(?:kn[oe]w|say|said|think|thought|means?$|meant|ensur|note$|assum|believ|notic|guarante|realiz|realis|hop[ei]|suppos|imagin|show[ns]?$|sure$)/

interface Site {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  /** Words of the clause before the hunk, nearest first. */
  readonly left: readonly string[]
  /** Words of the clause behind the hunk. */
  readonly right: readonly string[]
}

/**
 * Reason codes of the hunks that leave the meaning as it is (`wordsJoined`, `articles`, `wordForms` …), undefined for
 * those that no rule vouches for. English rules count only when the text `isEnglish`, which is asked when they have something
 * to say; the others know no language.
 */
export function explainHunks(
  hunks: readonly Hunk[],
  after: Laid,
  isEnglish: () => boolean,
): (string | undefined)[] {
  const alone = hunks.map(explainAlone)
  const codes = hunks.map((hunk, i) => alone[i] ?? explainEnglish(siteOf(hunk, after)))
  markMoves(hunks, codes, after)
  return codes.some((code, i) => code !== alone[i]) && isEnglish() ? codes : alone
}

function explainAlone(hunk: Hunk): string | undefined {
  if (isReformatted(hunk)) return 'codeFormatted'
  if (isReplaced(hunk)) return 'codeReplaced'
  return isJoined(hunk) ? 'wordsJoined' : undefined
}

function siteOf({ before, after, at }: Hunk, laid: Laid): Site {
  return { before, after, left: wordsBefore(laid, at), right: wordsFrom(laid, at + after.length) }
}

function explainEnglish(site: Site): string | undefined {
  if (isDoubled(site)) return 'wordDoubled'
  if (isArticleOnly(site) || isThat(site)) return 'articles'
  if (isSameWords(site) || isGerund(site)) return 'wordForms'
  return isAllOf(site) ? 'grammar' : undefined
}

/** One verbatim piece for another, be it of another kind. */
function isReplaced({ before, after }: Hunk): boolean {
  return before.length === after.length && [...before, ...after].every(token => REPLACEABLE.has(token.type))
}

/** An adverb and an auxiliary that changed places, in a sentence without a negation; both hunks are marked. */
function markMoves(hunks: readonly Hunk[], codes: (string | undefined)[], laid: Laid): void {
  hunks.forEach((hunk, i) => {
    const next = hunks[i + 1]
    if (next === undefined || codes[i] !== undefined || next.at - hunk.at - hunk.after.length !== 1) return
    const gone = [...hunk.before, ...next.before]
    const come = [...hunk.after, ...next.after]
    const moved = gone.length === 1 && come.length === 1 ? [gone[0]?.key ?? '', come[0]?.key ?? ''] : []
    const other = laid.content[next.at - 1]?.key ?? ''
    const [word = '', same] = moved
    const swapped = ADVERBS.has(word) ? AUXILIARIES.has(other) : AUXILIARIES.has(word) && ADVERBS.has(other)
    const sentence = sentenceAround(laid, hunk.at, next.at)
    if (word === same && swapped && !sentence.some(token => isNegation(token.key)))
      codes[i] = codes[i + 1] = 'wordMoved'
  })
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
  if (!tokens.every(token => token.type === 'word' && token.key.length >= MIN_PIECE)) return false
  const glue = (side: readonly Token[]): string => side.map(token => token.key).join('')
  const whole = glue(hunk.before)
  if (whole !== glue(hunk.after)) return false
  return JOINED_BY_MISTAKE.has(whole) || !tokens.some(({ key }) => isNegation(key) || BINDING.test(key))
}

/** One word written twice by mistake. */
function isDoubled({ before, after, left, right }: Site): boolean {
  const [extra, ...more] = [...before, ...after]
  const isWord = extra?.type === 'word' && more.length === 0 && NEVER_TWICE.has(extra.key)
  return isWord && (left[0] === extra.key || right[0] === extra.key)
}

/** An article more or less, or in another form; `few` and `most` say something else with one, and a capital A may be a name. */
function isArticleOnly({ before, after, left, right }: Site): boolean {
  const [word, other, ...more] = [...before, ...after]
  if (word === undefined || more.length > 0 || !isArticle(word.key) || word.text === 'A') return false
  if (other !== undefined) return before.length === 1 && [word.key, other.key].toSorted().join() === 'a,an'
  const [previous = '', next] = [left[0], right[0]]
  if (next === undefined || (isWeighty(next) && next !== 'same') || isQuantity(next) || isArticle(next))
    return false
  if (next === '\u0000number' || digitsOf(next) !== undefined) return word.key === 'the'
  if (isArticle(previous) || (isWeighty(previous) && !/^(?:all|both|not)$/.test(previous))) return false
  return !(previous === 'in' && next === 'case')
}

/** `that` between a verb of saying and the subject of what is said. */
function isThat({ before, after, left, right }: Site): boolean {
  const [word, ...more] = [...before, ...after]
  if (word?.key !== 'that' || more.length > 0) return false
  return SAYING.test(left[0] ?? '') && isSubject(right[0] ?? '') && right.length > 2
}

/** The same words, each in another spelling or in the form that its subject asks for. */
function isSameWords(site: Site): boolean {
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((key, i) => isSameWord(key, b[i] ?? '', contextOf(site, b, i)))
  const [a, b] = [site.before.map(wordOf), site.after.map(wordOf)]
  return a.length + b.length > 0 && (same(a, b) || same(a.flatMap(expand), b.flatMap(expand)))
}

/** A verbatim piece is like no other; a number is its digits. */
function wordOf({ type, key, text }: Token): string {
  return type === 'word' || type === 'number' || type === 'symbol' ? key : `\u0000${text}`
}

function contextOf(
  { left, right }: Site,
  words: readonly string[],
  at: number,
): Pick<Site, 'left' | 'right'> {
  return {
    left: [...words.slice(0, at).toReversed(), ...left],
    right: [...words.slice(at + 1), ...right],
  }
}

function isSameWord(a: string, b: string, { left, right }: Pick<Site, 'left' | 'right'>): boolean {
  if (a === b || spell(a) === spell(b)) return true
  if ([a, b].toSorted().join(' ') === "it's its") return true
  if (digitsOf(a) === b || digitsOf(b) === a) return ![left[0], right[0]].some(isNumber)
  if (isWeighty(a) || isWeighty(b)) return false
  return agreesNow(a, b, left) || isOneNow(a, b, [left[0], right[0]]) || isDemonstrative(a, b, right)
}

function isNumber(key: string | undefined): boolean {
  return key === '\u0000number' || digitsOf(key ?? '') !== undefined
}

/** `is used to measure`, `is used for measuring`. */
function isGerund({ before, after, left }: Site): boolean {
  const [a, b] = [before, after].map(side => side.map(token => token.key))
  const [to, verb = '', ...more] = (a?.[0] === 'to' ? a : b) ?? []
  const [other, gerund = '', ...others] = (a?.[0] === 'to' ? b : a) ?? []
  const isUsed = left[0] === 'used' && /^(?:is|are|was|were|be)$/.test(left[1] ?? '')
  return (
    isUsed && more.length + others.length === 0 && to === 'to' && other === 'for' && gerundOf(verb) === gerund
  )
}

function gerundOf(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return /^[^aeiou]+[aeiou][^aeiouwxy]$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}

/** `all of the`, `all the`. */
function isAllOf({ before, after, left, right }: Site): boolean {
  const [word, ...more] = [...before, ...after]
  const isOf = word?.key === 'of' && more.length === 0
  return (
    isOf &&
    /^(?:all|both)$/.test(left[0] ?? '') &&
    /^(?:the|these|those|its|our|your|their)$/.test(right[0] ?? '')
  )
}
