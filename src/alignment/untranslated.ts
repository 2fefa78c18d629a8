import type { Segment } from '../document/types.ts'

/**
 * Whether a target segment still has the source's own words: at least four words of prose in lower case, in the same order, and no others. Code,
 * addresses, numbers and names say nothing about it.
 */
export function isUntranslated(source: Segment, target: Segment): boolean {
  if (!source.translatable || source.kind === 'code') return false
  const words = proseWords(source)
  if (words.filter(word => /^\p{Ll}{2,}/u.test(word)).length < MIN_WORDS) return false
  return words.join(' ') === proseWords(target).join(' ')
}

const MIN_WORDS = 4

function proseWords({ source, placeholders }: Segment): string[] {
  let [prose, at] = ['', 0]
  for (const { start, end } of placeholders
    .flatMap(({ ranges }) => ranges)
    .toSorted((a, b) => a.start - b.start)) {
    if (start > at) prose += source.slice(at, start)
    if (end > at) prose += ' '
    at = Math.max(at, end)
  }
  return (prose + source.slice(at)).normalize('NFC').match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []
}
