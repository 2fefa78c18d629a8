import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePath, encodePath } from '../../src/git/path-bytes.ts'
import { cases } from '../support/cases.ts'

describe('decodePath and encodePath', () => {
  it('give any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
        expect(encodePath(decodePath(bytes))).toEqual(Buffer.from(bytes))
      }),
      { numRuns: cases(100) },
    )
  })

  it('give mixtures of characters and broken bytes back', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }).map(text => Buffer.from(text)),
      fc
        .constantFrom([0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80])
        .map(bytes => Buffer.from(bytes)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const bytes = Buffer.concat(pieces)
        expect(encodePath(decodePath(bytes)).equals(bytes)).toBe(true)
      }),
      { numRuns: cases(100) },
    )
  })

  it('keep characters as they are and mark broken bytes one by one', () => {
    expect(decodePath(Buffer.from('päge 😀.md'))).toBe('päge 😀.md')
    expect(decodePath(Uint8Array.of(0x61, 0xff, 0xc3, 0xa4, 0xed, 0xa0, 0x80))).toBe(
      'a\udcffä\udced\udca0\udc80',
    )
  })

  it('do not mistake half of a character for a broken byte', () => {
    const low = String.fromCodePoint(0x1f480)
    expect(low.charCodeAt(1)).toBe(0xdc80)
    expect(encodePath(low)).toEqual(Buffer.from(low))
  })

  it('refuse a lone surrogate that stands for no byte', () => {
    expect(() => encodePath('a\ud800')).toThrow(RangeError)
    expect(() => encodePath('a\udc7f')).toThrow('U+DC7F')
  })
})
