import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteIndex } from '../../../src/report/align/byte-index.ts'

describe('byteIndex', () => {
  it('counts bytes as UTF-8 has them, at every place between two characters', () => {
    const unit = fc.constantFrom('a', 'é', 'ß', '漢', '\uFEFF', '😀', '\u2067', '\n', '\0', '𐀀')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 600 }), characters => {
        const text = characters.join('')
        const byteOf = byteIndex(text)
        let [offset, bytes] = [0, 0]
        for (const character of characters) {
          expect(byteOf(offset)).toBe(bytes)
          offset += character.length
          bytes += Buffer.byteLength(character)
        }
        expect(byteOf(offset)).toBe(bytes)
        expect(byteOf(offset + 1)).toBe(bytes)
      }),
      { numRuns: 60 },
    )
  })
})
