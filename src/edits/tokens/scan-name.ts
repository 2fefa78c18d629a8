import { matchHere, take, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'

const PRE = '(?:alpha|beta|rc|pre|dev|next|canary|nightly|snapshot|experimental)'
/** Digits behind a pre-release, written so that they can be read in one way only. */
const COUNT = String.raw`\d*(?:[-.]\d+)*`
const END = String.raw`(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])`
/** What these pieces begin with, and what none of them stands behind: they are looked for once per run of characters. */
const FIRST = /[\d^~@RVa-z]/
const INSIDE = /[\p{L}\p{N}\])}_./@-]/u
/** ISO 8601 and its likes with slashes, with or without a time; day, month and year. */
const DATE =
  /(?:\d{4}(?:-\d{2}-\d{2}|\/\d{2}\/\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?|\d{1,2}\/\d{1,2}\/\d{4})(?![\p{L}\p{N}/])/uy
/** `^6.1.1`, `v2`, `v1.0-beta.2`, `1.0.0-rc.18`, `19 RC`, `RC 2`, `beta.2`; a number alone is none of these. */
const VERSION = new RegExp(
  [
    String.raw`(?:\^v?\d+(?:\.\d+)+|~v?\d+(?:\.\d+){2,}|V\d+(?:\.\d+)+)(?:-${PRE}${COUNT})?${END}`,
    String.raw`v\d+(?:\.(?:\d+|x))*(?:-${PRE}${COUNT}|[ -]RC(?:[ .-]?\d+)?)?${END}`,
    String.raw`\d+(?:\.(?:\d+|x))*(?:-${PRE}${COUNT}|[ -]RC(?:[ .-]?\d+)?)${END}`,
    String.raw`(?:RC(?:[ .-]?\d+)?|(?:alpha|beta|rc)[.-]\d+(?:\.\d+)*)${END}`,
  ].join('|'),
  'uy',
)
const MAIL = /[A-Za-z\d][\w.+-]*@(?:[A-Za-z\d-]+\.)+[A-Za-z]{2,}(?![\w@-])/y
/** `name@1.2`, `name@latest`, `@scope/name@^1.2`, `@scope/name`. */
const PACKAGE =
  /(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*@(?:[\^~]?v?\d(?:[\w.+-]*\w)?|[a-z]+(?:-[a-z]+)*)(?![\w@]|[.-]\w)|@[a-z\d][\w.-]*\/[a-z\d](?:[\w.-]*\w)?/y
/** Pieces of small letters and digits with hyphens between: `vite-plugin-tea`. */
const PIECES = /[a-z\d]+-[a-z\d-]*[a-z\d](?![\w@/-]|\.\w)/y
/** Tools that packages are made for. */
const TOOL = /^(?:eslint|babel|vite|webpack|rollup|postcss|remark|rehype|prettier|stylelint|tailwindcss)$/
/** What makes an adjective of a tool's name. */
const ADJECTIVE = new RegExp(
  '^(?:based|like|compatible|specific|powered|styled?|related|only|free|side|driven|native|friendly|aware|ready|enabled|' +
    'compiled|generated|formatted|processed|transformed|rendered|bundled|supported|flavou?red|looking|heavy|first|less)$',
)
/** A commit: 7 to 64 hexadecimal digits, some of them letters and some not; no number with an exponent or in base 2. */
const HASH =
  /(?=[a-f]*\d)(?=\d*[a-f])(?!(?:\d+e\d+|0b[01]+)(?![a-f\d]))[a-f\d]{7,64}(?![\p{L}\p{N}_-]|\.\p{L})/uy

/** Takes a date, a version, a package, a mail address or a commit as one token; false where none stands. */
export function scanName(scan: Scan): boolean {
  if (!FIRST.test(scan.text[scan.at] ?? '') || INSIDE.test(scan.text[scan.at - 1] ?? '')) return false
  const number = matchHere(scan, DATE) ?? matchHere(scan, VERSION)
  if (number !== undefined) return take(scan, 'number', scan.at + number.length)
  const mail = matchHere(scan, MAIL)
  if (mail !== undefined) return take(scan, 'url', scan.at + mail.length)
  const name = matchHere(scan, PACKAGE) ?? matchHere(scan, HASH) ?? matchPlugin(scan)
  return name !== undefined && takeAs(scan, scan.at + name.length, { type: 'code', key: name })
}

/** A package for a tool: `vite-plugin-tea`, `remark-pot`; `vite-based` says something of a thing. */
function matchPlugin(scan: Scan): string | undefined {
  const name = matchHere(scan, PIECES)
  const pieces = name?.split('-') ?? []
  const tool = pieces.slice(0, -1).findLastIndex(piece => TOOL.test(piece))
  const adjective = pieces.findLastIndex(piece => ADJECTIVE.test(piece))
  return tool > adjective && !pieces.includes('') ? name : undefined
}
