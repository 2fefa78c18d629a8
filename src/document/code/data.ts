import { toBlockScalarEnd, toLineEnd, toMark } from './ends.ts'
import { toQuote } from './quoted.ts'
import { comment, skip, string } from './rules.ts'
import { languageOf } from './scan.ts'

export const TOML = languageOf(
  comment('#+', toLineEnd),
  string('"""', toQuote('"""', { lines: true })),
  string("'''", toQuote("'''", { escape: 'none', lines: true })),
  string('"', toQuote('"')),
  string("'", toQuote("'", { escape: 'none' })),
)

/** Where a YAML scalar may begin; elsewhere a quote is one of its letters. */
const SCALAR = String.raw`(?<![^\s[{,:(-])`

export const YAML = languageOf(
  comment(String.raw`(?<!\S)#+`, toLineEnd),
  skip(String.raw`[|>](?<=[:\w-][ \t]+[|>])[-+\d]{0,2}(?=[ \t]*(?:#[^\r\n]*)?\r?$)`, toBlockScalarEnd),
  string(`${SCALAR}"`, toQuote('"', { lines: true })),
  string(`${SCALAR}'`, toQuote("'", { escape: 'doubled', lines: true })),
)

export const INI = languageOf(
  comment(String.raw`[#;!](?<=^[ \t]*[#;!])[#;!]*`, toLineEnd),
  string(String.raw`"(?<==[ \t]*")`, toQuote('"')),
)

const COMMENT = comment('<!--', toMark('-->'))
const CDATA = skip(String.raw`<!\[CDATA\[`, toMark(']]>'))

export const MARKUP = languageOf(COMMENT, CDATA)

export const TEMPLATE = languageOf(
  COMMENT,
  CDATA,
  comment(String.raw`\{#-`, toMark('-#}')),
  comment(String.raw`\{#`, toMark('#}')),
)
