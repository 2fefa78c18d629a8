import { toHereDocumentEnd, toLineEnd, toMark, toMirrored, toNested } from './ends.ts'
import { toQuote } from './quoted.ts'
import { comment, skip, starred, string } from './rules.ts'
import { languageOf } from './scan.ts'

const LINE = comment(String.raw`\/\/(?:[/!]+<?)?`, toLineEnd)
/** `/**` and `/*!` open comments for documentation. */
const BLOCK_OPEN = String.raw`\/\*(?:\*(?!\/)|!)*<?`
const BLOCK = starred(BLOCK_OPEN, toMark('*/'))
const NESTED_BLOCK = starred(BLOCK_OPEN, toNested('/*', '*/'))

const DOUBLE = string('"', toQuote('"'))
const SINGLE = string(String.raw`(?<!\w)'`, toQuote("'"))
const TRIPLE_DOUBLE = string('"""', toQuote('"""', { lines: true }))
/** A quoted character is no text. Not behind a letter or digit: `1'000'000`. */
const CHARACTER = skip(
  String.raw`(?<!\w)'(?:\\[^\r\n][^'\r\n]{0,9}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\\'\r\n])'`,
)

/** Reference: the Rust Reference, "Tokens" and "Comments". A quote without its partner is a lifetime. */
export const RUST = languageOf(
  LINE,
  NESTED_BLOCK,
  skip(
    String.raw`'(?:\\(?:u\{[\da-fA-F_]{0,16}\}|x[\da-fA-F]{2}|[^\r\n])|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\\'\r\n])'`,
  ),
  string(
    String.raw`(?<!\w)[bc]?r#*"`,
    toMirrored(opened => `"${opened.replace(/[^#]/g, '')}`),
  ),
  string('"', toQuote('"', { lines: true })),
)

export const C = languageOf(LINE, BLOCK, CHARACTER, DOUBLE)

export const CPP = languageOf(
  LINE,
  BLOCK,
  CHARACTER,
  string(
    String.raw`(?<!\w)(?:u8|[uUL])?R"[^()\s\\"]{0,16}\(`,
    toMirrored(opened => `)${opened.slice(opened.indexOf('"') + 1, -1)}"`),
  ),
  DOUBLE,
)

export const C_SHARP = languageOf(
  LINE,
  BLOCK,
  CHARACTER,
  string('"""', toQuote('"""', { escape: 'none', lines: true })),
  string(String.raw`(?:@\$?|\$@)"`, toQuote('"', { escape: 'doubled', lines: true })),
  DOUBLE,
)

export const JAVA = languageOf(LINE, BLOCK, CHARACTER, TRIPLE_DOUBLE, DOUBLE)

export const GO = languageOf(
  LINE,
  BLOCK,
  CHARACTER,
  string('`', toQuote('`', { escape: 'none', lines: true })),
  DOUBLE,
)

const IN_BRACES = { holes: ['${'] }

/** Also JSX: `//` behind a colon is part of an address, a quote behind a letter an apostrophe. */
export const JAVASCRIPT = languageOf(
  comment(String.raw`(?<!:)\/\/[/!]*`, toLineEnd),
  BLOCK,
  // A regular expression stands where a value may begin, a division does not.
  skip(
    String.raw`\/(?<=(?:^|[=(,:[!&|?{;]|\b(?:return|typeof|case))\s*\/)(?![*/])(?:\\[^\r\n]|\[(?:\\[^\r\n]|[^\]\\\r\n]){0,200}\]|[^/\\[\r\n])+\/`,
  ),
  string('`', toQuote('`', { lines: true, ...IN_BRACES })),
  DOUBLE,
  SINGLE,
)

export const KOTLIN = languageOf(
  LINE,
  NESTED_BLOCK,
  CHARACTER,
  string('"""', toQuote('"""', { escape: 'none', lines: true, ...IN_BRACES })),
  string('"', toQuote('"', IN_BRACES)),
)

export const SWIFT = languageOf(
  LINE,
  NESTED_BLOCK,
  string(
    '#+"',
    toMirrored(opened => `"${opened.slice(0, -1)}`),
  ),
  string('"""', toQuote('"""', { lines: true, holes: [String.raw`\(`] })),
  string('"', toQuote('"', { holes: [String.raw`\(`] })),
)

export const DART = languageOf(
  LINE,
  NESTED_BLOCK,
  string('"""', toQuote('"""', { lines: true, ...IN_BRACES })),
  string("'''", toQuote("'''", { lines: true, ...IN_BRACES })),
  string('"', toQuote('"', IN_BRACES)),
  string("'", toQuote("'", IN_BRACES)),
)

export const PHP = languageOf(
  comment(String.raw`#(?!\[)#*`, toLineEnd),
  LINE,
  BLOCK,
  skip(String.raw`<<<[ \t]*["']?[A-Za-z_]\w*["']?(?=\r?$)`, toHereDocumentEnd),
  string('"', toQuote('"', { lines: true })),
  string("'", toQuote("'", { lines: true })),
)

export const CSS = languageOf(BLOCK, DOUBLE, SINGLE)

/** `//` in `url(//host/path)` is part of an address. */
export const SCSS = languageOf(skip(String.raw`\burl\([^)"'\r\n]{0,2000}\)`), LINE, BLOCK, DOUBLE, SINGLE)

export const JSON_LIKE = languageOf(LINE, BLOCK, DOUBLE)
