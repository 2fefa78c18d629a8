/**
 * A line of a text that is written from right to left, or has pieces that are, between Unicode isolates (UAX #9), so that it does
 * not reorder what stands beside it; other lines as they are. The direction is that of `whole`, the text that the line is from.
 */
export function isolated(line: string, whole: string): string {
  if (!RIGHT_TO_LEFT.test(whole) || line === '') return line
  const [first = ''] = STRONG.exec(whole) ?? []
  return `${RIGHT_TO_LEFT.test(first) ? '\u2067' : '\u2066'}${line}\u2069`
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and other letters with such a direction. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u
const STRONG = /\p{L}/u
