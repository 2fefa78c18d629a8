import { outsideFences } from './outside-fences.ts'

/**
 * Three words in a row, whatever stands between them, and long rows of letters of scripts that put no spaces between words. Texts
 * without one in common have no passage in common that a translator would have to see; no parser is needed to know that.
 */
export function wordRuns(text: string): ReadonlySet<string> {
  return new Set(runsIn(text))
}

/** True when a text has one of the runs of others. */
export function hasRunOf(text: string, others: readonly ReadonlySet<string>[]): boolean {
  for (const run of runsIn(text)) if (others.some(runs => runs.has(run))) return true
  return false
}

/** Each three words of a row overlap with the next three; between them stands one space, whatever the text has there. */
function* runsIn(whole: string): Generator<string> {
  const text = outsideFences(whole)
  let [first, second, end] = ['', '', 0]
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const follows = second !== '' && BETWEEN.test(text.slice(end, index))
    if (!follows) [first, second] = ['', '']
    if (first !== '') yield `${first} ${second} ${word}`
    if (DENSE.test(word)) yield word
    ;[first, second, end] = [second, word, index + word.length]
  }
}

const WORD = /[\p{L}\p{M}]+/gu
/** White space, with the marks of emphasis, pauses and quoted lines. */
const BETWEEN = /^(?:[^\S\n]|[>*_,;:.!?'’"“”()\n–—-])*$/
/** Scripts without spaces between words. */
const DENSE = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{M}ー々]{4,}/u
