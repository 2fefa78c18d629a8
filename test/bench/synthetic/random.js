/**
 * Numbers from 0 to below 1 that depend on the seed alone: mulberry32, public domain, by Tommy Ettinger.
 * @typedef {() => number} Random
 * @param {number} seed
 * @returns {Random}
 */
export function seededRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `low` to `high`, both included. @param {Random} random @param {number} low @param {number} high */
export function between(random, low, high) {
  return low + Math.floor(random() * (high - low + 1))
}

/** One of the items. @template T @param {Random} random @param {readonly T[]} items @returns {T} */
export function oneOf(random, items) {
  return items[Math.floor(random() * items.length)]
}
