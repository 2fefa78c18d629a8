const BLOCK = 32

/** How many UTF-16 units two texts have in common at their start; whole blocks are left to the engine. */
export function commonStart(a: string, b: string): number {
  let n = 0
  while (n + BLOCK <= a.length && b.startsWith(a.slice(n, n + BLOCK), n)) n += BLOCK
  while (n < a.length && a.charCodeAt(n) === b.charCodeAt(n)) n += 1
  return n
}

/** How many UTF-16 units two texts have in common at their end, at most `limit`. */
export function commonEnd(a: string, b: string, limit: number): number {
  let n = 0
  while (n + BLOCK <= limit && b.endsWith(a.slice(a.length - n - BLOCK, a.length - n), b.length - n))
    n += BLOCK
  while (n < limit && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n += 1
  return n
}
