import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { carryIds } from '../../src/exchange/carry-ids.ts'
import type { ExchangeFile } from '../../src/exchange/types.ts'
import { unitsOf } from '../../src/exchange/units-of.ts'
import { fileOf, unitOf } from './files.ts'

beforeAll(() => loadParser('satteri'))

/** Bytes that differ from call to call. */
function counting(): (count: number) => Uint8Array {
  let calls = 0
  return count => Uint8Array.from({ length: count }, (_, i) => (i === count - 1 ? calls++ : 0))
}

/** An export of a text, its units named by their order. */
function exported(text: string): ExchangeFile {
  return fileOf(
    unitsOf(extract(text)).map(({ source, kind }, i) => unitOf({ id: `u${i + 1}`, source, kind })),
  )
}

/** The ids that the units of a text get after an export of another; new ones as `new`. */
function carried(before: string, after: string): string[] {
  const ids = carryIds(exported(before), unitsOf(extract(after)), counting())
  return ids.map(id => (/^u\d+$/.test(id) ? id : 'new'))
}

describe('ids', () => {
  it('are random at first, ten letters and digits, no two the same', () => {
    const units = unitsOf(extract('# Same\n\nSame\n\nSame\n'))
    const ids = carryIds(null, units, counting())
    expect(ids).toEqual(['aaaaaaaaaa', 'aaaaaaaaab', 'aaaaaaaaac'])
    expect(
      carryIds(fileOf([unitOf({ id: 'aaaaaaaaaa', source: ['Old'] })]), units.slice(0, 1), counting()),
    ).toEqual(['aaaaaaaaab'])
  })

  it('stay with their texts, in the order of the text where several are equal', () => {
    expect(carried('One.\n\nTwo.\n\nOne.\n', 'New words.\n\nTwo.\n\nOne.\n\nOne.\n')).toEqual([
      'new',
      'u2',
      'u1',
      'u3',
    ])
  })

  it('go along with an edit, and with another address behind the same words', () => {
    expect(
      carried(
        'First here.\n\nThe quick brown fox jumps over the dog.\n\nLast [one](/a).\n',
        'First here.\n\nThe quick brown fox leaps over the lazy dog.\n\nSomething else was added.\n\nLast [one](/b).\n',
      ),
    ).toEqual(['u1', 'u2', 'new', 'u3'])
  })

  it('do not go over to another kind, nor to a text that is not alike', () => {
    expect(carried('The quick brown fox.\n', '# The quick brown foxes\n\nNothing alike there.\n')).toEqual([
      'new',
      'new',
    ])
  })

  it('stay with the text that has the same codes', () => {
    expect(carried('Use `a`.\n\nUse `b`.\n', 'Use `b`.\n')).toEqual(['u2'])
    expect(carried('Use `a`.\n\nUse `b`.\n', 'Use `c`.\n\nUse `a`.\n')).toEqual(['u2', 'u1'])
  })

  it('move with a text whose codes have older numbers', () => {
    const units = unitsOf(extract('Run `b` and `a`.\n\nStay here.\n'))
    const [moved, stays] = units.map(({ source, kind }, i) => unitOf({ id: `u${i + 1}`, source, kind }))
    if (moved === undefined || stays === undefined) throw new Error('no units')
    const numbers = new Map([
      ['1', '2'],
      ['2', '1'],
    ])
    const source = moved.source.map(piece =>
      typeof piece === 'string' ? piece : { ...piece, id: numbers.get(piece.id) ?? '' },
    )
    const now = unitsOf(extract('Stay here.\n\nRun `b` and `a`.\n'))
    expect(carryIds(fileOf([{ ...moved, source }, stays]), now, counting())).toEqual(['u2', 'u1'])
  })

  it('cross no passage that stayed', () => {
    expect(
      carried('A long sentence of many words.\n\nStay.\n', 'Stay.\n\nA long sentence of more words.\n'),
    ).toEqual(['u2', 'new'])
  })
})

describe('units', () => {
  it('have section, kind, the author’s notes, and what codes stand for', () => {
    const text = `+++
title = "A post"
+++
# Setup

## Tools

<!-- note: a pun -->
Use \`npm\` and [the guide][g] or [*this*](/x "Tip").

- item

\`\`\`
code
\`\`\`

{{ only(a="tag") }}

[g]: /guide
`
    expect(unitsOf(extract(text)).map(({ source, notes }) => [source[0], ...notes])).toEqual([
      ['A post', 'front-matter title'],
      ['Setup', 'heading'],
      ['Tools', '§ Setup › heading'],
      [
        'Use ',
        '§ Setup › Tools › paragraph',
        'a pun',
        '1 = `npm` · 2 = […](/guide) · 3 = […](/x "…") · 4 = *…*',
      ],
      ['Tip', '§ Setup › Tools › other'],
      ['item', '§ Setup › Tools › list-item'],
    ])
  })
})
