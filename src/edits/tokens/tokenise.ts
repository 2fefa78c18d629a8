import { scanAngle, scanBraces, scanCodeSpan } from './scan-code.ts'
import { scanCloseBracket, scanOpenBracket } from './scan-link.ts'
import { scanMath } from './scan-math.ts'
import { scanEntity, scanImport, scanLineMark, scanSign, scanWord } from './scan-text.ts'
import { startScan, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'
import type { Token } from './tokens.ts'
import type { Range } from '../../document/types.ts'

const ESCAPABLE = /[!-/:-@[-`{-~]/
/** What a line's mark, or `import` and `export`, begin with. */
const LINE_STARTERS = '#>-*+0123456789ie'
const STARTERS: Readonly<Record<string, (scan: Scan) => boolean>> = {
  '`': scanCodeSpan,
  '{': scanBraces,
  '<': scanAngle,
  '[': scanOpenBracket,
  '!': scanOpenBracket,
  ']': scanCloseBracket,
  '&': scanEntity,
  '\\': scanEscape,
  $: scanMath,
}

/**
 * Cuts Markdown prose into tokens, white space left out; no parser, linear time, any text. Of a `range` in a text in
 * NFC, which begins and ends where a token may, the tokens that it has in the whole text.
 */
export function tokenise(text: string, range?: Range): Token[] {
  const scan = startScan(text.normalize('NFC'), range?.start)
  const end = range?.end ?? scan.text.length
  while (scan.at < end) step(scan)
  return scan.tokens
}

/** A token and where its `text` stands; null where it is not written there as it is told (the label of a shortcut reference). */
export interface LocatedToken extends Token {
  readonly range: Range | null
}

/** The tokens of a text with their UTF-16 offsets; without any where the text is not in NFC, since then offsets are of another text. */
export function locateTokens(text: string): LocatedToken[] {
  const scan = startScan(text.normalize('NFC'))
  if (scan.text !== text) return tokenise(text).map(token => ({ ...token, range: null }))
  const located: LocatedToken[] = []
  let known = 0
  while (scan.at < text.length) {
    let from = scan.at
    step(scan)
    for (; known < scan.tokens.length; known += 1) {
      const { type, text: written, key } = scan.tokens[known] ?? NONE
      const start = text.startsWith(written, from) ? from : text.indexOf(written, from)
      const end = start + written.length
      const isHere = start >= from && end <= scan.at
      located.push({ type, text: written, key, range: isHere ? { start, end } : null })
      if (isHere) from = end
    }
  }
  return located
}

const NONE: Token = { type: 'punctuation', text: '', key: '' }

/** The tokens of a text that has neither words nor signs that say something; undefined for all others, as soon as that is known. */
export function tokeniseWordless(text: string): Token[] | undefined {
  const scan = startScan(text.normalize('NFC'))
  while (scan.at < scan.text.length) {
    step(scan)
    const type = scan.tokens.at(-1)?.type
    if (type === 'word' || type === 'symbol') return undefined
  }
  return scan.tokens
}

function step(scan: Scan): void {
  const char = scan.text[scan.at] ?? ''
  if (char === ' ' || char === '\n') {
    scan.at += 1
    return
  }
  if (LINE_STARTERS.includes(char) && startsLine(scan) && (scanLineMark(scan) || scanImport(scan))) return
  const starter = STARTERS[char]
  if (starter?.(scan) === true) return
  if (!scanWord(scan)) scanSign(scan)
}

/** True where only white space stands between here and the line's start. */
function startsLine(scan: Scan): boolean {
  for (let at = scan.at - 1; at >= 0; at -= 1) {
    const c = scan.text[at]
    if (c === '\n') return true
    if (c !== ' ' && c !== '\t') return false
  }
  return true
}

/** A backslash before ASCII punctuation makes it literal (CommonMark 2.4); before a line's end it is a hard break. */
function scanEscape(scan: Scan): boolean {
  const next = scan.text[scan.at + 1] ?? ''
  if (next === '\n' || next === '\r') scan.at += 1
  else if (ESCAPABLE.test(next)) takeAs(scan, scan.at + 2, { type: literalType(next), key: next })
  else return false
  return true
}

function literalType(char: string): 'symbol' | 'punctuation' {
  return /[$%&#@/+<=>^~]/.test(char) ? 'symbol' : 'punctuation'
}
