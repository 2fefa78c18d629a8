import { isCodeWord, scanBareCode } from './scan-bare-code.ts'
import { scanName } from './scan-name.ts'
import { isUnit, scanNumber } from './scan-number.ts'
import { matchHere, take, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'
import type { TokenType } from './tokens.ts'

const LINE_MARK = /(?:#{1,6}(?=[ \t])|(?:>[ \t]?)+|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const IMPORT = /(?:import|export)\b[^\n]*?['"][^'"\n]+['"];?(?=\s*(?:\n|$))/y
const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y
const URL = /(?:https?:\/\/|www\.|mailto:)[^\s<>()[\]"'`]*[^\s<>()[\]"'`.,:;!?*_]/y
/** A word before a space or before punctuation and a space begins no address, path or identifier. */
const PLAIN = /[A-Za-z]+(?=[.,;:!?)]*(?:\s|$))/y
const WORD = /[\p{L}\p{M}]+(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/uy
/** Words without a character of these are of no script without spaces. */
const HIGH = /[\u0e01-\uffff]/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const EMOJI =
  /(?![\d#*])\p{Extended_Pictographic}(?:[\p{Emoji_Modifier}\u{FE0F}\u{200D}]|\p{Extended_Pictographic})*/uy
const IGNORED = /[\s\p{Cf}]/u
const DASH = /\p{Pd}/u
const QUOTE = /["'«»‹›‘’‚‛“”„‟「」『』`]/
const SYMBOL = /[%‰&#@/†‡§\\]/
const PUNCTUATION = /[\p{P}|]/u
const DOUBLE_QUOTE = /[«»“”„‟『』]/
const SINGLE_QUOTE = /[‹›‘’‚‛「」]/
const RUN = /\*+|_+/y
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** Heading marks, quote marks and bullets at a line's start; a list number only at the text's start. */
export function scanLineMark(scan: Scan): boolean {
  const mark = matchHere(scan, LINE_MARK)
  if (mark === undefined) return false
  const first = scan.from === 0 && scan.tokens.length === 0
  if (/^\d/.test(mark) && !first) return false
  const verbatim = /^[#\d]/.test(mark)
  return take(scan, verbatim ? 'marker' : 'punctuation', scan.at + mark.length)
}

/** An MDX import or export line. */
export function scanImport(scan: Scan): boolean {
  const line = matchHere(scan, IMPORT)
  return line !== undefined && /[{}*]|\bfrom\b/.test(line) && take(scan, 'tag', scan.at + line.length)
}

/** Character references; those that stand for a common character count as that character. */
export function scanEntity(scan: Scan): boolean {
  const entity = matchHere(scan, ENTITY)
  if (entity === undefined) return false
  const decoded = decode(entity)
  if (decoded === undefined) return take(scan, 'symbol', scan.at + entity.length)
  if (decoded.trim() === '') scan.at += entity.length
  else takeAs(scan, scan.at + entity.length, { type: typeOfSign(decoded), key: plainSign(decoded) })
  return true
}

function decode(entity: string): string | undefined {
  const name = entity.slice(1, -1)
  if (!name.startsWith('#')) return ENTITIES[name]
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const char = code <= 0x10_ffff ? String.fromCodePoint(code) : undefined
  return char !== undefined && /[\s\p{P}\p{S}]/u.test(char) ? char : undefined
}

/** Addresses, identifiers, numbers and words. */
export function scanWord(scan: Scan): boolean {
  const plain = matchHere(scan, PLAIN)
  if (plain !== undefined && plain !== 'RC') return scanPlain(scan, plain)
  if (scanName(scan)) return true
  const url = matchHere(scan, URL)
  if (url !== undefined) return take(scan, 'url', scan.at + url.length)
  if (scanBareCode(scan)) return true
  return scanNumber(scan) || scanLetters(scan)
}

function scanPlain(scan: Scan, word: string): true {
  const end = scan.at + word.length
  if (isUnit(scan, word)) return take(scan, 'number', end)
  if (isCodeWord(scan, word)) return takeAs(scan, end, { type: 'code', key: word })
  return takeAs(scan, end, { type: 'word', key: isOptionName(scan) ? word : word.toLowerCase() })
}

/** Behind a lone hyphen letter case says something: `-Wall`. */
function isOptionName({ text, at }: Scan): boolean {
  return text[at - 1] === '-' && /\s/.test(text[at - 2] ?? ' ')
}

function scanLetters(scan: Scan): boolean {
  const word = matchHere(scan, WORD)
  if (word === undefined) return false
  if (isUnit(scan, word)) return take(scan, 'number', scan.at + word.length)
  if (!HIGH.test(word) || !UNSPACED.test(word))
    return takeAs(scan, scan.at + word.length, { type: 'word', key: wordKey(word) })
  for (const char of word) takeAs(scan, scan.at + char.length, { type: 'word', key: wordKey(char) })
  return true
}

function wordKey(word: string): string {
  return word.toLowerCase().replaceAll(/[’ʼ]/g, "'")
}

/** Emoji, emphasis marks, signs; whatever else stands there (white space, format characters) is passed over. */
export function scanSign(scan: Scan): void {
  const emoji = matchHere(scan, EMOJI)
  if (emoji !== undefined) return void take(scan, 'emoji', scan.at + emoji.length)
  const run = matchHere(scan, RUN)
  if (run !== undefined)
    return void take(scan, isLoose(scan, run) ? 'symbol' : 'emphasis', scan.at + run.length)
  const char = String.fromCodePoint(scan.text.codePointAt(scan.at) ?? 0)
  const end = scan.at + char.length
  if (IGNORED.test(char)) scan.at = end
  else
    takeAs(scan, end, { type: isBound(scan, end) ? 'symbol' : typeOfSign(char), key: keyOfSign(scan, end) })
}

/** A dash in a range or before a word, and `!` before or behind an operand, are part of what is said: `-x`, `!a`, `5!`. */
function isBound(scan: Scan, end: number): boolean {
  const [before, sign, after] = [
    scan.text[scan.at - 1] ?? ' ',
    scan.text[scan.at] ?? '',
    scan.text[end] ?? ' ',
  ]
  if (sign === '!') return /[\p{L}\p{N}(]/u.test(after) || /\p{N}/u.test(before)
  return isRange(scan, end) || (DASH.test(sign) && /\s/.test(before) && /[\p{L}\p{N}]/u.test(after))
}

/** A hyphen joins words, a dash stands between clauses. */
function keyOfSign(scan: Scan, end: number): string {
  const char = scan.text.slice(scan.at, end)
  if (!DASH.test(char)) return plainSign(char)
  const joins = char !== '—' && /\S/.test(scan.text[scan.at - 1] ?? '') && /[^\s-]/.test(scan.text[end] ?? '')
  return joins || isRange(scan, end) ? '-' : '–'
}

/** A dash between digits is a range, a date or a difference. */
function isRange(scan: Scan, end: number): boolean {
  const [before, dash, after] = [scan.text[scan.at - 1] ?? '', scan.text[scan.at] ?? '', scan.text[end] ?? '']
  return DASH.test(dash) && /\p{N}/u.test(before) && /\p{N}/u.test(after)
}

/** A lone `*` or `_` between spaces is no emphasis. */
function isLoose(scan: Scan, run: string): boolean {
  const after = scan.text[scan.at + run.length]
  return run.length === 1 && scan.text[scan.at - 1] === ' ' && after === ' '
}

function typeOfSign(char: string): TokenType {
  if (QUOTE.test(char)) return 'quote'
  if (DASH.test(char)) return 'dash'
  if (SYMBOL.test(char)) return 'symbol'
  return PUNCTUATION.test(char) ? 'punctuation' : 'symbol'
}

function plainSign(char: string): string {
  if (DOUBLE_QUOTE.test(char)) return '"'
  if (SINGLE_QUOTE.test(char)) return "'"
  return DASH.test(char) ? '-' : char
}
