/** Keys of the boxes of a body, ticked or not. */
export function shownKeys(body: string): ReadonlySet<string> {
  return new Set(Array.from(body.matchAll(BOX), ([, , key = '']) => key))
}

/** Keys of the boxes that people ticked. */
export function tickedKeys(body: string): readonly string[] {
  return Array.from(body.matchAll(BOX)).flatMap(([, tick, key = '']) => (tick === ' ' ? [] : [key]))
}

/** At the start of a line; texts of a post never stand there. */
const BOX = /^[-*+] \[([ xX])\] `([\da-f]{6,40})`/gm
