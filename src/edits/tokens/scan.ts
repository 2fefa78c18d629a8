import { commonStart } from '../common-ends.ts'
import type { Token, TokenType } from './tokens.ts'

/** A text being cut into tokens; `at` is the UTF-16 offset of the next character. */
export interface Scan {
  readonly text: string
  readonly from: number
  readonly tokens: Token[]
  at: number
  /** Open square brackets: offset behind the bracket, whether `!` stood before it, and whether it is a sign and no link. */
  readonly brackets: { readonly from: number; readonly image: boolean; readonly isLiteral: boolean }[]
  /** Closing string → its next known offset, so that a closer is looked for once per stretch of text. */
  readonly closers: Map<string, number>
  /** Length of a run of backticks → offsets of such runs that lie ahead, last first; looked for when the first one is met. */
  runs?: Map<number, number[]>
}

const SPACE = /\s/

/** A scan that begins at `from`, where no bracket may be open. */
export function startScan(text: string, from = 0): Scan {
  return { text, from, tokens: [], at: from, brackets: [], closers: new Map() }
}

/** Emits the text from `scan.at` to `end` as one token and moves behind it; always true. */
export function take(scan: Scan, type: TokenType, end: number): true {
  const text = scan.text.slice(scan.at, end)
  scan.tokens.push({ type, text, key: text })
  scan.at = end
  return true
}

/** Emits a token with a key of its own; always true. */
export function takeAs(scan: Scan, end: number, token: Omit<Token, 'text'>): true {
  scan.tokens.push({ type: token.type, text: scan.text.slice(scan.at, end), key: token.key })
  scan.at = end
  return true
}

/** Match of a sticky expression at `scan.at`. */
export function matchHere(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at
  return pattern.exec(scan.text)?.[0]
}

/** Offset of the next `closer` at or after `from`, -1 when there is none; amortised linear over a text. */
export function nextCloser(scan: Scan, closer: string, from: number): number {
  const known = scan.closers.get(closer)
  if (known !== undefined && (known === -1 || known >= from)) return known
  const found = scan.text.indexOf(closer, from)
  scan.closers.set(closer, found)
  return found
}

/** White space runs as one space, ends trimmed. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** True when two texts differ in white space alone, that is in its amount or kind, not in whether there is any. */
export function differInSpaceOnly(a: string, b: string): boolean {
  let same = commonStart(a, b) - 1
  while (isSpace(a.charCodeAt(same))) same -= 1
  let [i, j] = same < 0 ? [skipSpace(a, 0), skipSpace(b, 0)] : [same, same]
  while (i < a.length && j < b.length) {
    if (a[i] !== b[j]) return false
    const [nextI, nextJ] = [skipSpace(a, i + 1), skipSpace(b, j + 1)]
    const apart = nextI > i + 1 !== nextJ > j + 1
    if (apart && nextI < a.length && nextJ < b.length) return false
    i = nextI
    j = nextJ
  }
  return i >= a.length && j >= b.length
}

/** Offset of the first character at or after `from` that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** True for a UTF-16 unit that is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x1680 && SPACE.test(String.fromCharCode(code)))
  )
}
