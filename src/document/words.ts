import type { Inline } from './inline.ts'
import type { Range } from './types.ts'

/** Whether there is anything to translate: a letter or a digit outside of placeholders and cuts. */
export function hasWords(source: string, { start, end }: Range, { placeholders, cuts }: Inline): boolean {
  if (placeholders.length === 0 && cuts.length === 0) return hasWord(source.slice(start, end))
  const taken = [...placeholders.flatMap(({ ranges }) => ranges), ...cuts.map(({ range }) => range)]
  let at = start
  for (const range of taken.sort((a, b) => a.start - b.start)) {
    if (range.start > at && hasWord(source.slice(at, range.start))) return true
    at = Math.max(at, range.end)
  }
  return at < end && hasWord(source.slice(at, end))
}

/** Whether there is a letter or a digit of any script. */
export function hasWord(text: string): boolean {
  // Most texts have one of these, and it is found ten times faster.
  return /[A-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text)
}
