import { expect } from 'vitest'

const FEW = 24

/** Counts in a text of a few equal parts foretell the count in one of very many: nothing is given up on the way. */
export function expectSteady(count: (parts: number) => number, many: number): void {
  const perFew = count(2 * FEW) - count(FEW)
  const times = Math.floor(many / FEW)
  expect(count(times * FEW)).toBe(count(FEW) + (times - 1) * perFew)
}
