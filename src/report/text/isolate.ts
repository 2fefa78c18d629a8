import { directionOf } from './direction.ts'

/**
 * Text of a locale that may stand among words of another direction: with letters that run from right to left it gets marks
 * (Unicode UAX #9) that keep it, its signs and its `…` together; other text is as it was. The marks take no cell.
 */
export function isolate(text: string, locale: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text
  return (directionOf(locale) === 'rtl' ? RLI : FSI) + text + PDI
}

const RLI = '\u2067'
const FSI = '\u2068'
const PDI = '\u2069'
// Hebrew, Arabic and what stands between and behind them in Unicode.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
