import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cells } from '../../../src/report/text/cells.ts'

describe('cells', () => {
  it.each([
    ['', 0],
    ['index.md', 8],
    ['はじめに', 8],
    ['한국어', 6],
    ['한국어'.normalize('NFD'), 6],
    ['ﾊﾝｶｸ', 4],
    ['مقدمة', 5],
    ['é'.normalize('NFD'), 1],
    ['😀 👍🏽 ❤️ 👩‍💻 🇯🇵', 14],
    ['“…” – · █░', 10],
    ['a\u200bb\u2060c', 3],
  ])('%s takes %d', (text, width) => {
    expect([cells(text), stringWidth(text)]).toEqual([width, width])
  })

  it('agrees with string-width on the letters of the world', () => {
    const ranges = [
      [0x20, 0x7e],
      [0xa0, 0x24f],
      [0x370, 0x52f],
      [0x5d0, 0x5ea],
      [0x621, 0x64a],
      [0xe01, 0xe2e],
      [0x3041, 0x30fe],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
      [0xff01, 0xff5e],
      [0x20000, 0x2a6df],
      [0x1f300, 0x1f320],
    ]
    const letter = fc.oneof(
      ...ranges.map(([min = 0, max = 0]) => fc.integer({ min, max }).map(code => String.fromCodePoint(code))),
    )
    fc.assert(
      fc.property(
        fc.array(letter).map(letters => letters.join('')),
        text => {
          expect(cells(text)).toBe(stringWidth(text))
        },
      ),
    )
  })
})
