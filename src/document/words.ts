import type { Inline } from './inline.ts'
import type { Range } from './types.ts'

/** Whether there is anything to translate: a letter or a digit outside of placeholders and cuts. */
export function hasWords(source: string, { start, end }: Range, { placeholders, cuts }: Inline): boolean {
  if (placeholders.length === 0 && cuts.length === 0) return WORD.test(source.slice(start, end))
  const taken = [...placeholders.flatMap(({ ranges }) => ranges), ...cuts.map(({ range }) => range)]
  let at = start
  for (const range of taken.sort((a, b) => a.start - b.start)) {
    if (range.start > at && WORD.test(source.slice(at, range.start))) return true
    at = Math.max(at, range.end)
  }
  return at < end && WORD.test(source.slice(at, end))
}

/** A letter or a digit of any script. */
export const WORD = /[\p{L}\p{N}]/u
