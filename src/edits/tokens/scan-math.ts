import { nextCloser, squeeze, take, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'

const MAX_LENGTH = 4_000
/** What a formula has and a price has not; or it is a single letter. */
const FORMULA = /[\\^_={}<>+*/|]|^-?[A-Za-z]'?$|^\w\([\w, ]*\)$/
/** Words for people, or the end of a sentence, which no formula has within. */
const WORDS = /\\(?:text|mbox|textrm|textit|textbf|intertext)\b|[.!?]\s|\n[ \t]*\n|`/
const PROSE = /(?<![\\\p{L}])\p{L}{2,}\s+(?<!\\)\p{L}{3,}/u

/** Takes a formula between dollars, one or two at either end, as code; false for prices, and where words stand within. */
export function scanMath(scan: Scan): boolean {
  const mark = scan.text.startsWith('$$', scan.at) ? '$$' : '$'
  const end = endOfFormula(scan, mark)
  if (end === undefined) return mark === '$$' && take(scan, 'symbol', scan.at + mark.length)
  return takeAs(scan, end, { type: 'code', key: squeeze(scan.text.slice(scan.at, end)) })
}

function endOfFormula(scan: Scan, mark: string): number | undefined {
  const start = scan.at + mark.length
  const close = nextCloser(scan, mark, start)
  if (close === -1 || close - start > MAX_LENGTH) return undefined
  const inner = scan.text.slice(start, close)
  const isSound = isFormula(inner) && (mark === '$$' || isTight(scan, inner, close))
  return isSound ? close + mark.length : undefined
}

function isFormula(inner: string): boolean {
  return inner.trim() !== '' && !WORDS.test(inner) && !PROSE.test(inner)
}

/** Within a line the dollars touch the formula, and no digit follows (Pandoc, `tex_math_dollars`). */
function isTight({ text }: Scan, inner: string, close: number): boolean {
  return !/^\s|\s$|\n/.test(inner) && FORMULA.test(inner) && !/[\p{L}\p{N}]/u.test(text[close + 1] ?? '')
}
