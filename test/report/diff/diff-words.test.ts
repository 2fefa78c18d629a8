import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutWords } from '../../../src/report/diff/cut-words.ts'
import { diffWords } from '../../../src/report/diff/diff-words.ts'
import { oneLine } from '../../../src/report/text/one-line.ts'
import type { Piece } from '../../../src/report/diff/piece.ts'
import { cases } from '../../support/cases.ts'

function shown(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }
  return diffWords(before, after)
    .map(({ kind, words }) => marks[kind][0] + words.join('') + marks[kind][1])
    .join('')
}

function side(pieces: readonly Piece[], without: Piece['kind']): string {
  return pieces.flatMap(({ kind, words }) => (kind === without ? [] : words)).join('')
}

const PIECES = [
  'the a Timer 18 1.5 v2.0 [link](u) [l][r] , . 割り込み です 语言 👩‍👩‍👧 ไทย é ` [ ]( <b {{ ¶'.split(' '),
  ['`code x`', ' ', '  ', '\n', '\n\n', '\u0301', '\ud83d', '\u200b'],
].flat()

/** Texts of words, marks, spaces, wide characters, surrogates and openers without an end. */
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(words => words.join(''))

describe('diffWords', () => {
  it('gives the newer text without what was removed, the older one without what was added', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffWords(before, after)
        expect(side(pieces, 'removed')).toBe(oneLine(after))
        expect(side(pieces, 'added')).toBe(oneLine(before))
      }),
      { numRuns: cases(2000) },
    )
  })

  it('does so for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const pieces = diffWords(before, after)
        expect(side(pieces, 'removed')).toBe(oneLine(after))
        expect(side(pieces, 'added')).toBe(oneLine(before))
      }),
      { numRuns: cases(100) },
    )
  })

  it('has no change for equal texts and for white space, and none between neighbours of one kind', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(diffWords(before, before).every(({ kind }) => kind === 'same')).toBe(true)
        const kinds = diffWords(before, after).map(({ kind }) => kind)
        expect(kinds.some((kind, i) => kind === kinds[i + 1])).toBe(false)
      }),
      { numRuns: cases(100) },
    )
    expect(shown('one\ntwo  three ', 'one two\tthree')).toBe('one two three')
  })

  it.each([
    ['The timer fires 18 times.', 'The timer fires 19 times.', 'The timer fires[- 18-]{+ 19+} times.'],
    ['Afterwards it looks', 'Afterwards, it looks', 'Afterwards{+,+} it looks'],
    ['a well known bug', 'a well-known bug', 'a well[- -]{+-+}known bug'],
    ['Run `cargo 1.0` now', 'Run `cargo 2.0` now', 'Run[- `cargo 1.0`-]{+ `cargo 2.0`+} now'],
    ['the [2018 edition] of', 'the [2024 edition] of', 'the[- [2018 edition]-]{+ [2024 edition]+} of'],
    [
      'see [it](https://a.b/c?d=1)',
      'see [it](https://a.b/c?d=2)',
      'see[- [it](https://a.b/c?d=1)-]{+ [it](https://a.b/c?d=2)+}',
    ],
    [
      'since v1.2.3 or 10,000',
      'since v1.3.0 or 20,000',
      'since[- v1.2.3-]{+ v1.3.0+} or[- 10,000-]{+ 20,000+}',
    ],
    ['One. Two.', 'One.\n\nTwo.', 'One.{+ ¶+} Two.'],
    ['One.\n\nTwo.', 'One. Two.', 'One.[- ¶-] Two.'],
    ['設定する割り込みを書く', '設定する例外を書く', '設定する[-割り込み-]{+例外+}を書く'],
    ['我们需要一个编译器。', '我们需要两个编译器。', '我们需要[-一个-]{+两个+}编译器。'],
    ["we can't use it", 'we cannot use it', "we[- can't-]{+ cannot+} use it"],
    ['a 👩‍👩‍👧 b 🇩🇪', 'a 👩‍👩‍👦 b 🇫🇷', 'a[- 👩‍👩‍👧-]{+ 👩‍👩‍👦+} b[- 🇩🇪-]{+ 🇫🇷+}'],
  ])('marks what a person would mark: %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  it('cuts a long link between its words, but never its target', () => {
    const link = (words: string, target: string): string =>
      `[the ${'very long '.repeat(6)}${words}](${target})`
    expect(shown(link('text', 'https://a.b/c.d'), link('words', 'https://a.b/c.e'))).toContain(
      '[- text](https://a.b/c.d)-]{+ words](https://a.b/c.e)+}',
    )
  })

  it('tells a sentence that was written anew as one replacement', () => {
    expect(shown('The quick brown fox jumps over it.', 'A lazy dog sleeps under the old tree.')).toBe(
      '[-The quick brown fox jumps over it-]{+A lazy dog sleeps under the old tree+}.',
    )
  })
})

describe('a long text', () => {
  const words = (name: string): string =>
    Array.from({ length: 50_000 }, (_, i) => `${name}${i.toString(36)}abcdefghijklmno`).join(' ')

  it('without a common word is one replacement', () => {
    const pieces = diffWords(`Start ${words('a')} end`, `Start ${words('b')} end`)
    expect(pieces.map(({ kind, words }) => [kind, words.length])).toEqual([
      ['same', 1],
      ['removed', 50_000],
      ['added', 50_000],
      ['same', 1],
    ])
  })

  it('keeps its ends, whatever became of the middle', () => {
    const before = words('a')
    const pieces = diffWords(before, before.split(' ').toReversed().join(' '))
    expect(side(pieces, 'added')).toBe(before)
  })

  it.each(['`', '[', '](', '<a', '{{', 'www.', '割', '割り込み', '👩\u200d', '\u0301', "a'", '1.', '"'])(
    'of %j alone is cut, and nothing of it is lost',
    unit => {
      for (const length of [49_000, 500_000]) {
        const text = unit.repeat(length / unit.length)
        expect(cutWords(text).join('')).toBe(text)
      }
    },
  )
})
