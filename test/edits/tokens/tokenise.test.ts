import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise, tokeniseWordless } from '../../../src/edits/tokens/tokenise.ts'
import { cases } from '../../support/cases.ts'

const PIECES = [
  'tea',
  'RC',
  'pourTea',
  'PATH',
  '()',
  '--hot',
  '$',
  'MB',
  '19',
  '.',
  '-',
  '@',
  '/',
  '^',
  '~',
  'v1',
  'rc.2',
  'a1b2c3d',
  '2031-01-02',
  '00:00',
  ' ',
  '\n',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '[^a]',
  '{',
  '}',
  '{{',
  '}}',
  '{%',
  '<',
  '>',
  '<!--',
  '-->',
  '"',
  "'",
  '\\',
  '*',
  '_',
  '#',
  '&amp;',
  '茶',
  'שלום',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\u0000',
  '\u001B',
  '\uD83D',
  '\uDE00',
  '👩‍👩‍👧',
  '👍🏽',
  '🇯🇵',
  'é',
  'e\u0301',
  '\u0301',
  '．',
  '１',
]

const piece = fc.constantFrom(...PIECES)
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map(all => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

describe('cutting any text into tokens', () => {
  it('keeps their order, and loses nothing but space, links, escapes and format characters', () => {
    fc.assert(
      fc.property(text, source => {
        const whole = source.normalize('NFC')
        let at = 0
        for (const { text: token, type } of tokenise(source)) {
          const found = whole.indexOf(token, at)
          // A shortcut's label comes again, behind its words.
          if (type === 'label' || type === 'image')
            if (found === -1 || /[\p{L}\p{N}]/u.test(whole.slice(at, found))) continue
          expect(found).toBeGreaterThanOrEqual(at)
          expect(whole.slice(at, found)).not.toMatch(/[\p{L}\p{N}]/u)
          at = found + token.length
        }
        expect(whole.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: cases(2_000) },
    )
  })

  it('gives the same tokens each time, and none that is empty', () => {
    fc.assert(
      fc.property(text, source => {
        expect(tokenise(source)).toEqual(tokenise(source))
        expect(tokenise(source).every(({ text: token }) => token !== '')).toBe(true)
      }),
      { numRuns: cases(100) },
    )
  })

  it('knows a text without words as soon as a word comes', () => {
    fc.assert(
      fc.property(text, source => {
        const tokens = tokenise(source)
        const speaks = tokens.some(({ type }) => type === 'word' || type === 'symbol')
        expect(tokeniseWordless(source)).toEqual(speaks ? undefined : tokens)
      }),
      { numRuns: cases(100) },
    )
  })
})
