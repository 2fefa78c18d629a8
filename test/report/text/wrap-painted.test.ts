import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { wrapPainted, type Painted } from '../../../src/report/text/wrap-painted.ts'

const paint = (meaning: string, text: string): string => `<${meaning}:${text}>`
const plain = (_: string, text: string): string => text

describe('wrapPainted', () => {
  it('paints each line by itself', () => {
    const parts: Painted[] = [{ text: 'one ' }, { text: 'two three four', meaning: 'after' }, { text: '.' }]
    expect(wrapPainted(parts, 9, paint)).toEqual(['one <after:two>', '<after:three>', '<after:four>.'])
  })

  it('never breaks between a word and the mark that touches it', () => {
    const parts: Painted[] = [
      { text: 'very long ' },
      { text: '[-word-]', meaning: 'before' },
      { text: '{+work+}', meaning: 'after' },
      { text: ', so' },
    ]
    expect(wrapPainted(parts, 12, plain)).toEqual(['very long', '[-word-]{+work+},', 'so'])
  })

  it('breaks between characters of a script without spaces', () => {
    expect(wrapPainted([{ text: '割り込みハンドラーを書く。' }], 10, plain)).toEqual([
      '割り込みハ',
      'ンドラーを',
      '書く。',
    ])
  })

  it('loses nothing but spaces at the ends of lines, and keeps to the width where words allow it', () => {
    const words = fc.array(fc.constantFrom('a', 'bcd', 'efghij', '割', '込。', ' ', '  '), { maxLength: 40 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.integer({ min: 8, max: 40 }), (parts, width) => {
        const texts = parts.map(part => part.join(''))
        const lines = wrapPainted(
          texts.map(text => ({ text })),
          width,
          plain,
        )
        expect(lines.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''))
        for (const line of lines)
          if (/ /.test(line.trim())) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
