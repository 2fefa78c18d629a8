import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from '../../../src/report/diff/diff-words.ts'
import { elideWords } from '../../../src/report/diff/elide-words.ts'

const sentence = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ')

function shown(before: string, after: string, context: number): string {
  return elideWords(diffWords(before, after), { context, most: 60 })
    .map(({ kind, words }) => (kind === 'same' ? words.join('') : `[${words.join('')}]`))
    .join('')
}

describe('elideWords', () => {
  it('leaves so many words at either side of a change', () => {
    expect(shown(sentence, sentence.replace('word20', 'other'), 2)).toBe(
      '… word18 word19[ word20][ other] word21 word22 …',
    )
  })

  it('leaves out nothing that is hardly longer than the gap', () => {
    const edited = sentence.replace('word10', 'a').replace('word16', 'b')
    expect(shown(sentence, edited, 2)).toContain('[ a] word11 word12 word13 word14 word15[ word16]')
    expect(shown(sentence, edited.replace('word16', 'word16').replace('word20', 'b'), 2)).toContain(
      '[ b] word17 word18 word19',
    )
  })

  it('keeps signs with the word before them, and shows the ends of a text as they are', () => {
    expect(shown('One, two, three old.', 'One, two, three new.', 1)).toBe('One, two, three[ old][ new].')
  })

  it('leaves out words of a script without spaces', () => {
    const text = '私たちは新しいカーネルを書いています。'.repeat(4)
    expect(shown(text, `${text}終わり。`, 3)).toMatch(/^….{1,12}\[終わり。\]$/u)
  })

  it('never touches what changed when there is room, and never makes a text longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c.', 'd')),
        fc.array(fc.constantFrom('a', 'b', 'c.', 'd')),
        fc.nat(5),
        (a, b, context) => {
          const pieces = diffWords(a.join(' '), b.join(' '))
          const elided = elideWords(pieces, { context, most: Infinity })
          expect(elided.filter(({ kind }) => kind !== 'same')).toEqual(
            pieces.filter(({ kind }) => kind !== 'same'),
          )
          elided.forEach(({ words }, i) =>
            expect(words.length).toBeLessThanOrEqual((pieces[i]?.words.length ?? 0) + 1),
          )
        },
      ),
    )
  })
})
