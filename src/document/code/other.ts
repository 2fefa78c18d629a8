import { toHereDocumentEnd, toLineEnd, toMark, toMirrored, toNested } from './ends.ts'
import { toQuote } from './quoted.ts'
import { comment, skip, starred, string } from './rules.ts'
import { languageOf } from './scan.ts'
import { SHEBANG } from './shell.ts'

const HASH = comment('#+', toLineEnd)
const HASH_AT_LINE_START = comment(String.raw`#(?<=^[ \t]*#)#*`, toLineEnd)
const DOUBLE = string('"', toQuote('"'))
const SINGLE = string("'", toQuote("'"))

/** Prefixes (`f`, `rb` …) need no rule: also in a raw string a backslash keeps the quote from closing it. */
export const PYTHON = languageOf(
  SHEBANG,
  comment('#+:?', toLineEnd),
  string('"""', toQuote('"""', { lines: true })),
  string("'''", toQuote("'''", { lines: true })),
  DOUBLE,
  SINGLE,
)

export const RUBY = languageOf(
  SHEBANG,
  HASH,
  comment(String.raw`^=begin\b`, toMark('\n=end')),
  skip(String.raw`<<[-~](?:"[\w.-]{1,64}"|'[\w.-]{1,64}'|[A-Za-z_]\w{0,63})`, toHereDocumentEnd),
  string('"""', toQuote('"""', { lines: true, holes: ['#{'] })),
  string('"', toQuote('"', { lines: true, holes: ['#{'] })),
  string(String.raw`(?<!\w)'`, toQuote("'", { lines: true })),
)

/** Double quotes hold names, no text. */
export const SQL = languageOf(
  comment('--+', toLineEnd),
  starred(String.raw`\/\*+(?!\/)`, toMark('*/')),
  skip('"', toQuote('"', { escape: 'doubled' })),
  string("'", toQuote("'", { escape: 'doubled', lines: true })),
)

export const LUA = languageOf(
  comment(String.raw`--\[=*\[`, toMirrored(closeOfBrackets)),
  comment('--+', toLineEnd),
  string(String.raw`\[=*\[`, toMirrored(closeOfBrackets)),
  DOUBLE,
  SINGLE,
)

function closeOfBrackets(opened: string): string {
  return `]${opened.replace(/[^=]/g, '')}]`
}

/** `-->` is an operator. */
export const HASKELL = languageOf(
  comment(String.raw`(?<!-)--+(?![-!#$%&*+./<=>?@\\^~:])(?:[ \t]+[|^])?`, toLineEnd),
  comment(String.raw`\{-(?!#)[ \t]*\|?`, toNested('{-', '-}')),
  DOUBLE,
)

/** Both families: `;` (NASM) and `#` at a line's start, `//`, `/* *\/` (GNU). */
export const ASSEMBLY = languageOf(
  comment(';+', toLineEnd),
  HASH_AT_LINE_START,
  comment(String.raw`\/\/+`, toLineEnd),
  starred(String.raw`\/\*+(?!\/)`, toMark('*/')),
  DOUBLE,
)

export const MAKE = languageOf(HASH_AT_LINE_START)

export const DOCKERFILE = languageOf(HASH_AT_LINE_START, DOUBLE)
