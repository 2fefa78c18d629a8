import { matchHere, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'

/** Behind these an option may stand. */
const BEFORE_OPTION = /[\s(["'“‘|,/*]/
const VALUE = String.raw`(?:=(?:"[^"\n]{0,80}"|[^\s"'()[\]<>\x60,;]*[^\s"'()[\]<>\x60.,;:!?*_]))?`
/** `--force`, `--out-dir=tea`, `-v`, `-O2`. Another `--` at the end of a word near by makes a pair of dashes of it; `-a` and `-I` are words behind a dash too. */
const OPTION = new RegExp(
  String.raw`--[A-Za-z][A-Za-z\d]*(?:[-_.][A-Za-z\d]+)*${VALUE}(?![\p{L}\p{N}_]|[^\n]{0,120}?[\p{L}\p{N}]--(?!\S))` +
    String.raw`|-(?![aI](?!\d|=))[A-Za-z]\d{0,3}${VALUE}(?![\p{L}\p{N}_'’-])`,
  'uy',
)
/** `$PATH`, `${PATH}`, `%PATH%`. */
const VARIABLE = /\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})|%[A-Z_]{2,}%/y
/** `.env`, `.config/tea.toml`; a name like `.NET` is none. */
const DOTFILE = /\.[a-z][\w-]*(?:[./][\w-]+)*(?![\p{L}\d])/uy
/** `pour()`, `Cup::pour()`, `cup.pour()`, `boil!()`; a longer chain would be looked through again at each of its names. */
const CALL = /[A-Za-z_]\w*(?:(?:\.|::|->)\w+){0,8}!?\(\)/y
/** `pourTea`; a single small letter begins names of products, and capitals end them: iPhone, macOS. */
const CAMEL_CASE = /[a-z]{2,}\d*[A-Z](?=[A-Za-z\d]*[a-z])[A-Za-z\d]*(?![\p{L}\p{N}_]|['’]\p{L})/uy
const HUMP = /[a-z]\d*[A-Z]/
/** Names that some write with a small letter first. */
const PRODUCTS =
  /^(?:(?:java|type|coffee|live|post|ecma|action)script|git(?:hub|lab|ops)|youtube|linkedin|web(?:assembly|pack|socket|storm)|wordpress|stackoverflow|openid|(?:postgre|my|no|graph)sql|node(?:js)?|dev(?:ops|tools)|fastapi|bit(?:bucket|coin)|mongodb|firefox|powershell|dropbox|paypal)s?$/i
/** Three and more names with stops between: `tea.pot.lid`; two may be the end of a sentence and the start of one. */
const DOTTED = /[a-z][a-z\d]*(?:_[a-z\d]+)*(?:\.[a-z\d]+(?:[_-][a-z\d]+)*){2,}(?![\p{L}\d_(])/uy
/** `snake_case`, `a::b`. */
const IDENTIFIER = /[A-Za-z\d]+(?:(?:_+|::)[A-Za-z\d]+)+/y
/** `main.rs`, `./a/b`. */
const PATH =
  /(?:\.{1,2}|~|@)?(?:\/[\w@.-]*\w)+\/?|[a-z\d][\w-]+(?:\/[\w-]+)*(?:\.[\w-]+)*\.[a-z][a-z\d]{1,4}(?![\p{L}\d])/uy
const NAMES = [VARIABLE, CALL, DOTTED, IDENTIFIER, PATH, DOTFILE]
/** Variables of the environment that mean something else in small letters; in a line of capitals they are words. */
const ENVIRONMENT = /^(?:PATH|[A-Z]{2,}PATH|HOME|SHELL|EDITOR|PAGER|TERM|PWD|TMPDIR)$/
const CAPITALS_BEFORE = /[A-Z]{2}[^\p{L}\n]{0,3}$/u
const CAPITALS_BEHIND = /^[^\p{L}\n]{0,3}[A-Z]{2}/u

/** Takes what is verbatim without backticks, as an option, a path, a name of code or a variable, as one token; false where none stands. */
export function scanBareCode(scan: Scan): boolean {
  const name = matchOption(scan) ?? (startsName(scan) ? matchName(scan) : undefined)
  return name !== undefined && takeAs(scan, scan.at + name.length, { type: 'code', key: name })
}

function matchOption(scan: Scan): string | undefined {
  if (scan.text[scan.at] !== '-') return undefined
  const isFree = scan.at === 0 || BEFORE_OPTION.test(scan.text[scan.at - 1] ?? '')
  return isFree ? matchHere(scan, OPTION) : undefined
}

/** Names are looked for once per run of their characters, or a run of n pieces would cost n². */
export function startsName(scan: Scan): boolean {
  return scan.at === 0 || !/[\p{L}\p{N})\]`>}*_./-]/u.test(scan.text[scan.at - 1] ?? '')
}

function matchName(scan: Scan): string | undefined {
  for (const pattern of NAMES) {
    const name = matchHere(scan, pattern)
    if (name !== undefined) return name
  }
  const hump = matchHere(scan, CAMEL_CASE)
  return hump === undefined || PRODUCTS.test(hump) ? undefined : hump
}

/** True for a word of ASCII letters that stands at `scan.at` and is code all the same: `pourTea`, `PATH`. */
export function isCodeWord(scan: Scan, word: string): boolean {
  if (HUMP.test(word)) return startsName(scan) && matchHere(scan, CAMEL_CASE) === word && !PRODUCTS.test(word)
  if (!ENVIRONMENT.test(word)) return false
  const end = scan.at + word.length
  const isShouted =
    CAPITALS_BEFORE.test(scan.text.slice(Math.max(0, scan.at - 5), scan.at)) ||
    CAPITALS_BEHIND.test(scan.text.slice(end, end + 5))
  return startsName(scan) && !isShouted
}
