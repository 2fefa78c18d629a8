import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { differInSpaceOnly, squeeze } from '../../src/edits/tokens/scan.ts'
import { cases } from '../support/cases.ts'

it('tells white space apart from words as a comparison of squeezed texts does', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00A0', '\u3000', '\uFEFF'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [a.join(''), b.join('')]
      expect(differInSpaceOnly(left, right)).toBe(squeeze(left) === squeeze(right))
    }),
    { numRuns: cases(2_000) },
  )
})
