import { isNegation, isSubject, isSubordinator, isWeighty } from '../lexicons/english.ts'
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
  /** Whether `left` is the first of its sentence. */
  readonly isFirst: boolean
  /** Whether nothing but words stands between the sentence's start, or its first word, and here. */
  readonly isIntro: boolean
  /** Content of the sentence on both sides. */
  readonly sentence: readonly Token[]
  /** First piece of the sentence, behind `so`, `but` or the like. */
  readonly start: Token | undefined
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
const CLOSING: ReadonlySet<string> = new Set(['', '.', ':', '!'])
const BOUNDARIES: ReadonlySet<string> = new Set([',', ';', '.', ':', '–'])
const ABBREVIATIONS = /^(?:etc|vs|e|g|i|mr|mrs|dr)$/
/** Open a sentence with or without a comma behind. */
const OPENERS =
  /^(?:thus|therefore|finally|additionally|furthermore|moreover|consequently|fortunately|unfortunately|luckily|otherwise|afterwards|nevertheless|nonetheless|meanwhile)$/
/** So do these before a clause; before a participle they belong to it: `currently running threads`. */
const ADVERBS =
  /^(?:now|then|today|later|also|instead|similarly|normally|usually|currently|typically|generally|basically|internally|next|first|second)$/
/** With `but` behind them they say an exception: `nothing but tea`. */
const EXCEPTED = /^(?:all|any\w*|every\w*|last|next|first|who|what|can|could)$/
/** Open a phrase or a clause before the main one. */
const LEADS =
  /^(?:in|on|at|for|by|with|during|through|within|from|to|after|before|if|when|since|because|as|while|whenever|although|though|unless|until|once|like)$/

/** True when the change of marks between two words leaves the meaning as it is; `isEnglish` is asked when it matters. */
export function isMarkSound(gap: Gap, isEnglish: () => boolean): boolean {
  if (emphasisOf(gap.before) !== emphasisOf(gap.after) && [gap.left, gap.right].some(isHeavy)) return false
  const [a, b] = [marksOf(gap.before), marksOf(gap.after)]
  if (a === b) return true
  if (gap.isHunk) return [a, b].every(marks => marks === '' || marks === '-')
  if (gap.right === undefined) return isClosing(a, b, gap.left)
  const [less, more] = a.length < b.length ? [a, b] : [b, a]
  if (less === '' && more === '-') return isHyphenSound(gap)
  if (less === '' && more === '.' && ABBREVIATIONS.test(gap.left?.key ?? '')) return true
  if (less === '.' && more === '.,' && /^[ge]$/.test(gap.left?.key ?? '')) return true
  if (!isEnglish()) return false
  return less === '' && more === ',' ? isCommaSound(gap) : isBoundarySound(a, b, gap)
}

function isHeavy(token: Token | undefined): boolean {
  return token?.type === 'word' && isWeighty(token.key)
}

function emphasisOf(tokens: readonly Token[]): string {
  return tokens
    .filter(token => token.type === 'emphasis')
    .map(token => token.text)
    .join(' ')
}

/** Punctuation and dashes in one spelling; emphasis and quotes are looks. */
function marksOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => type === 'punctuation' || type === 'dash')
    .map(({ key }) => WIDTHS[key] ?? key)
    .join('')
    .replaceAll(/–{2,}/g, '–')
    .replace(/^[*+-](?= ?$)/, '-')
}

/** Another sign at the very end; behind a number `!` is a factorial. */
function isClosing(a: string, b: string, left: Token | undefined): boolean {
  if (!CLOSING.has(a) || !CLOSING.has(b)) return false
  return (a !== '!' && b !== '!') || left?.type === 'word'
}

/** `well known`, `well-known`. */
function isHyphenSound({ left, right }: Gap): boolean {
  return [left, right].every(
    token => token?.type === 'word' && /^[a-z]{2,}(?<!ing)$/.test(token.key) && !isWeighty(token.key),
  )
}

/** A comma that comes or goes before a main clause, before `and`, or behind an opening word. */
function isCommaSound({ left, right, previous, sentence, start, isFirst, isIntro }: Gap): boolean {
  const [word = '', next = ''] = [left?.key, right?.key]
  if ([word, next, previous?.key ?? ''].some(isNegation)) return false
  if (isFirst && (OPENERS.test(word) || (ADVERBS.test(word) && isClause(next)))) return true
  if (/^(?:example|instance)$/.test(word) && previous?.key === 'for') return true
  if (isIntro && LEADS.test(start?.key ?? '') && isSubject(next)) return !isOpen(word)
  if (word === 'way' && previous?.key === 'this') return isSubject(next)
  if (next === 'too' || next === 'respectively') return true
  if (sentence.some(({ key }) => isNegation(key))) return false
  if (next === 'but') return !EXCEPTED.test(word)
  return next === 'and' && !sentence.some(({ key }) => isSubordinator(key))
}

/** Behind a preposition or determiner no clause ends. */
function isOpen(key: string): boolean {
  return /^(?:the|a|an|its|our|your|their|my|these|of|in|on|at|for|by|with|from|to|and|or)$/.test(key)
}

/** A capital that only a sentence's start asks for. */
function isOpening(token: Token | undefined): boolean {
  const isWord = token !== undefined && (isSubject(token.key) || LEADS.test(token.key))
  return isWord && token.key !== 'i' && /^\p{Lu}/u.test(token.text)
}

function isClause(key: string): boolean {
  return isSubject(key) || /^(?:when|whenever|if)$/.test(key)
}

/** One sentence or two, when what follows stands on its own and nothing binds the two. */
function isBoundarySound(a: string, b: string, { right, sentence }: Gap): boolean {
  if (!BOUNDARIES.has(a) || !BOUNDARIES.has(b)) return false
  if (a === ',' && b === '.' && isOpening(right)) return true
  const isBound = sentence.some(({ key }) => isNegation(key) || isSubordinator(key))
  return isSubject(right?.key ?? '') && !isBound
}
