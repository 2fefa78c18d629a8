import { distance } from 'fastest-levenshtein'

/**
 * Letters left out, put in or changed to get from one word to the other; two neighbours that changed places count once
 * per word (Damerau 1964: most slips are one such edit). For words, not for texts: grows with the cube of the length.
 */
export function editDistance(a: string, b: string): number {
  let least = distance(a, b)
  for (let at = 0; at + 1 < a.length && least > 1; at++) {
    const swapped = a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2)
    least = Math.min(least, 1 + distance(swapped, b))
  }
  return least
}
