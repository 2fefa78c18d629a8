import type { Reason } from '../../edits/types.ts'
import { cells } from '../text/cells.ts'
import { isolate } from '../text/isolate.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { Words } from '../words.ts'
import { excerptAt } from './excerpts.ts'
import type { Located } from './located.ts'
import { sideText, targetWords } from './target-words.ts'

/** Fewer cells of a text tell nothing. */
const LEAST = 16

/**
 * What is to be said of a place, and a line of its text that has the first code, number or name that changed, else its beginning.
 * No line is wider than `width` cells.
 */
export function targetExcerpt(located: Located, t: Words, width: number): string[] {
  const { change, locale, place } = located
  const sentences = targetWords(located, t)
  const words = sentences.join(t('diff:join.sentences'))
  if (place.side === null || place.state !== 'found') return wrapSentences(sentences, t, width)
  const beside = width - cells(`${words} · `)
  const room = words === '' || beside < LEAST ? width : beside
  const text = sideText(place.side, READ)
  const line = isolate(excerptAt(text, placeOfReason(change.reasons, text), room), locale)
  return room === width ? [...(words === '' ? [] : wrap(words, width)), line] : [`${words} · ${line}`]
}

/** What is to be said of a place, broken between sentences where they fit. */
export function wrapSentences(sentences: readonly string[], t: Words, width: number): string[] {
  return wrapParts(sentences, width, t('diff:join.sentences')).flatMap(line => wrap(line, width))
}

/** Characters of a text that are looked at. */
const READ = 4000

/** Where the old words of a reason stand as they are, which code, numbers and names do in a translation. */
function placeOfReason(reasons: readonly Reason[], text: string): { start: number; end: number } {
  for (const { before = '' } of reasons) {
    const words = before.replace(/…$/, '').trim()
    const start = words === '' ? -1 : indexOfWords(text, words)
    if (start !== -1) return { start, end: start + words.length }
  }
  return { start: 0, end: 0 }
}

/** Words that are longer stand by themselves wherever they stand; reasons cut them within a word. */
const LONG = 40

/** The first place where the words begin and end as in the source: no digit or Latin letter before or behind goes on with them. */
function indexOfWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const around = [text.slice(at - 1, at + 1), text.slice(at + words.length - 1, at + words.length + 1)]
    if (words.length > LONG || !around.some(pair => /^[a-z\d]{2}$/i.test(pair))) return at
  }
  return -1
}
