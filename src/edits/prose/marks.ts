import { isWeighty } from '../lexicons/english.ts'
import { isVerbatim } from '../tokens/tokens.ts'
import type { Token } from '../tokens/tokens.ts'

/** What stands between two words on both sides of an edit. */
export interface Gap {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  readonly left: Token | undefined
  readonly right: Token | undefined
  /** What stands before `left`. */
  readonly previous: Token | undefined
  /** Whether content changed here too. */
  readonly isHunk: boolean
  /** Where `right` stands among the content of the newer text. */
  readonly at: number
  /** Whether `left` is the first of its sentence. */
  readonly isFirst: boolean
  /** Content of the sentence on both sides. */
  readonly sentence: readonly Token[]
}

/** Signs that are one and the same in another width. */
const WIDTHS: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '…': '...',
}
const CLOSING: ReadonlySet<string> = new Set(['', '.', ':', '!', ',', ';'])
/** Marks between or around the parts of a sentence. */
const DIVIDING = /^[,;:.()–-]*$/
const ABBREVIATIONS = /^(?:etc|vs|e|g|i|mr|mrs|dr)$/
/** With `but` behind them they say an exception: `nothing but tea`. */
const EXCEPTED = /^(?:all|any\w*|every\w*|last|next|first|who|what|can|could)$/
const EXCEPTING = /^(?:no|other|nothing|none|nobody|anything)$/
/** Conditions: which sentence they belong to is part of what is said. */
const CONDITIONS = /^(?:if|unless|when|whenever|until|while|before|after|once|where)$/

/** True when the change of marks between two words leaves the meaning as it is; `isEnglish` is asked when it matters. */
export function isMarkSound(gap: Gap, isEnglish: () => boolean): boolean {
  const [a, b] = [marksOf(gap.before), marksOf(gap.after)]
  if (a === b) return true
  if (gap.isHunk && !gap.before.concat(gap.after).some(isBoundary)) return true
  if (gap.right === undefined || gap.right.type === 'image') return isClosing(a, b, gap.left)
  const [less, more] = a.length < b.length ? [a, b] : [b, a]
  if (less === '' && more === '-') return isHyphenSound(gap)
  if (/^[.,(]*$/.test(a + b) && ABBREVIATIONS.test(gap.left?.key ?? '')) return true
  if (!isEnglish() || !DIVIDING.test(a) || !DIVIDING.test(b)) return false
  if (gap.isHunk) return true
  return endsIn(a) === endsIn(b) ? isPauseSound(gap) : isBoundarySound(gap)
}

function isBoundary({ type, key }: Token): boolean {
  return type === 'punctuation' && key !== ',' && key !== '"'
}

/** Punctuation and dashes in one spelling; emphasis and quotes are looks. */
function marksOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => type === 'punctuation' || type === 'dash')
    .map(({ key }) => WIDTHS[key] ?? key)
    .join('')
    .replaceAll(/[;:]-?[()]/g, '')
    .replaceAll(/–{2,}/g, '–')
    .replace(/^[*+-](?= ?$)/, '-')
}

/** Another sign at the very end; behind a number `!` is a factorial. */
function isClosing(a: string, b: string, left: Token | undefined): boolean {
  if (!CLOSING.has(a) || !CLOSING.has(b)) return /^[.,:;()]*$/.test(a + b)
  return (a !== '!' && b !== '!') || left?.type === 'word'
}

/** `well known`, `well-known`. */
function isHyphenSound({ left, right }: Gap): boolean {
  return [left, right].every(token => token?.type !== 'word' || !isWeighty(token.key))
}

function endsIn(marks: string): boolean {
  return marks.includes('.')
}

/** A comma, semicolon, colon, dash or parenthesis that came or went within a sentence. */
function isPauseSound({ left, right, sentence, isFirst }: Gap): boolean {
  const [word, next] = [left?.key ?? '', right?.key ?? '']
  if (/^(?:no|not|yes|never)$/.test(word)) return false
  if (isFirst && word === 'however') return next !== 'you'
  if (left !== undefined && right !== undefined && isVerbatim(left) && isVerbatim(right)) return false
  return next !== 'but' || !(EXCEPTED.test(word) || isExcepting(sentence))
}

/** `no other cup but this` */
function isExcepting(sentence: readonly Token[]): boolean {
  const at = sentence.findIndex(({ key }) => key === 'but')
  return sentence.slice(Math.max(0, at - 4), at).some(({ key }) => EXCEPTING.test(key))
}

/** One sentence or two, when what follows is no condition, which could belong to either. */
function isBoundarySound({ right }: Gap): boolean {
  return !CONDITIONS.test(right?.key ?? '')
}
