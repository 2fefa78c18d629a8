import { describe, expect, it } from 'vitest'
import { chooseVersion } from '../../../src/freshness/adoption/choose-version.ts'
import { safeShare } from '../../../src/freshness/adoption/safe-share.ts'
import type { Distance } from '../../../src/freshness/adoption/types.ts'

/** Versions that differ from each other by what came in with each, the newest first. */
function versions(...steps: readonly ('substantive' | 'mechanical' | 'cosmetic')[]) {
  return {
    distance: (a: number, b: number): Distance => {
      const between = steps.slice(Math.min(a, b), Math.max(a, b))
      const count = (...kinds: string[]) => between.filter(kind => kinds.includes(kind)).length
      return {
        all: between.length,
        work: count('substantive', 'mechanical'),
        substance: count('substantive'),
      }
    },
  }
}

const likely = (...shares: number[]): Float64Array => Float64Array.from(shares)

describe('chooseVersion', () => {
  it('names the older of two that differ in one substantive segment: the newer one would hide it', () => {
    expect(chooseVersion(likely(0.7, 0.3), versions('substantive'))).toBe(1)
    expect(chooseVersion(likely(0.97, 0.03), versions('substantive'))).toBe(0)
  })

  it('names the likelier where nothing that somebody would have to look at differs', () => {
    expect(chooseVersion(likely(0.7, 0.3), versions('cosmetic'))).toBe(0)
    expect(chooseVersion(likely(0.7, 0.3), versions('mechanical'))).toBe(0)
    expect(chooseVersion(likely(0.3, 0.3, 0.4), versions('substantive', 'cosmetic'))).toBe(2)
    expect(chooseVersion(likely(0.6, 0.3, 0.1), versions('substantive', 'cosmetic'))).toBe(1)
  })

  it('stays with the likeliest where the older one would not be sure either', () => {
    expect(chooseVersion(likely(0.5, 0.2, 0.3), versions('substantive', 'substantive'))).toBe(0)
  })
})

describe('safeShare', () => {
  it('counts older versions that say something else against the newer, and not the other way round', () => {
    expect(safeShare(likely(0.7, 0.3), 0, versions('substantive'))).toBeCloseTo(0.7)
    expect(safeShare(likely(0.7, 0.3), 1, versions('substantive'))).toBe(1)
  })

  it('is never more than one', () => {
    const shares = likely(0.5, 0.5 + 2 * Number.EPSILON)
    expect(shares.reduce((a, b) => a + b)).toBeGreaterThan(1)
    expect(safeShare(shares, 0, versions('cosmetic'))).toBe(1)
  })
})
