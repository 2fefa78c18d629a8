import { toHereDocumentEnd, toLineEnd } from './ends.ts'
import { toQuote } from './quoted.ts'
import { comment, skip, string } from './rules.ts'
import { languageOf } from './scan.ts'

/** Not a comment: the line that names the interpreter, at the very start. */
export const SHEBANG = skip(String.raw`(?<![^])#![^\r\n]*`)
const ESCAPED = skip(String.raw`\\[^]`)
/** Only where a word begins: `$#`, `a#b` and `${#a}` are none. */
const COMMENT = comment(String.raw`(?<![^\s;&|()])#+`, toLineEnd)
const HERE_DOCUMENT = skip(
  String.raw`(?<!<)<<-?[ \t]*(?:"[\w.-]{1,64}"|'[\w.-]{1,64}'|\\?[A-Za-z_][\w.-]{0,63})`,
  toHereDocumentEnd,
)
const HOLES = { holes: ['$(', '${'] }

export const SHELL = languageOf(
  SHEBANG,
  ESCAPED,
  COMMENT,
  HERE_DOCUMENT,
  string(String.raw`\$'`, toQuote("'", { lines: true })),
  string('"', toQuote('"', { lines: true, ...HOLES })),
  string("'", toQuote("'", { escape: 'none', lines: true })),
)

/** Commands with what they print: there an apostrophe may stand alone, so strings end with their line. */
export const CONSOLE = languageOf(
  ESCAPED,
  COMMENT,
  HERE_DOCUMENT,
  string(String.raw`\$'`, toQuote("'")),
  string(String.raw`(?<!\w)"`, toQuote('"', HOLES)),
  string(String.raw`(?<!\w)'`, toQuote("'", { escape: 'none' })),
)
