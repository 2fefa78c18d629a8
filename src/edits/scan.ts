import type { Token, TokenType } from './tokens.ts'

/** A text being cut into tokens; `at` is the UTF-16 offset of the next character. */
export interface Scan {
  readonly text: string
  readonly tokens: Token[]
  at: number
  /** Open square brackets: offset behind the bracket, and whether `!` stood before it. */
  readonly brackets: { readonly from: number; readonly image: boolean }[]
  /** Closing string → its next known offset, so that a closer is looked for once per stretch of text. */
  readonly closers: Map<string, number>
}

/** A scan that stands at the start of a text. */
export function startScan(text: string): Scan {
  return { text, tokens: [], at: 0, brackets: [], closers: new Map() }
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
