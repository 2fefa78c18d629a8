import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basesInForce } from '../../src/ledger/in-force.ts'
import { latestBasis } from '../../src/ledger/latest-basis.ts'
import { merge } from '../../src/ledger/merge.ts'
import { recordBasis } from '../../src/ledger/record-basis.ts'
import { record } from '../../src/ledger/record.ts'
import type { BasisFact, LedgerRecord } from '../../src/ledger/types.ts'
import { COMMITS } from './records.ts'

// a ─ b ─ d ─ e
//  └─ c ─┘
const ORDER = new Set(['ab', 'ac', 'ad', 'ae', 'bd', 'be', 'cd', 'ce', 'de'])
const isAncestor = (older: string, newer: string) => older === newer || ORDER.has(`${older[0]}${newer[0]}`)
const basisAt = (letter: string, blob = letter): BasisFact => ({
  kind: 'basis',
  commit: letter.repeat(40),
  path: 'a.md',
  blob: blob.repeat(40),
})

describe('of several bases', () => {
  it.each([
    ['a', 'a'],
    ['ab', 'b'],
    ['edcba', 'e'],
    ['acd', 'd'],
  ])('the latest wins: %s', (letters, expected) => {
    expect(
      latestBasis(
        letters.split('').map(letter => basisAt(letter)),
        isAncestor,
      ),
    ).toEqual(basisAt(expected))
  })

  it('unrelated ones say nothing, unless the text is the same', () => {
    expect(latestBasis([basisAt('b'), basisAt('c')], isAncestor)).toBeUndefined()
    expect(latestBasis([basisAt('c', 'f'), basisAt('b', 'f'), basisAt('a')], isAncestor)).toEqual(
      basisAt('b', 'f'),
    )
    expect(latestBasis([basisAt('a'), basisAt('a', 'f')], isAncestor)).toBeUndefined()
  })

  it('there must be one', () => {
    expect(() => latestBasis([], isAncestor)).toThrow(RangeError)
  })
})

const letter = fc.constantFrom(...COMMITS.map(commit => commit.charAt(0)))
const aRecord = fc.oneof(
  letter.map(each => record(basisAt(each))),
  fc.tuple(letter, fc.integer({ min: 1, max: 4 })).map(([each, times]) => {
    let last: LedgerRecord = record(basisAt(each))
    for (let i = 0; i < times; i++) last = record({ kind: 'undo', revokes: last.id })
    return last
  }),
)
const records = fc.array(aRecord, { maxLength: 10 })

describe('recording a basis', () => {
  it('makes it hold alone, whatever was recorded before, and does nothing the second time', () => {
    fc.assert(
      fc.property(records, records, letter, (own, former, each) => {
        const next = recordBasis({ own, former }, basisAt(each), isAncestor)
        const holding = basesInForce(merge(next, former))
        expect(latestBasis(holding, isAncestor)).toMatchObject(basisAt(each))
        expect(recordBasis({ own: next, former }, basisAt(each), isAncestor)).toEqual(next)
      }),
    )
  })

  it('lets a merge bring back what it left out', () => {
    const own = [record(basisAt('a'))]
    const next = recordBasis({ own, former: [] }, basisAt('b'), isAncestor)
    expect(next).toEqual([record(basisAt('b'))])
    const other = recordBasis({ own, former: [] }, basisAt('e'), isAncestor)
    const merged = basesInForce(merge(own, next, other))
    expect(latestBasis(merged, isAncestor)).toMatchObject(basisAt('e'))
  })

  it('revokes what is later or beside it, and can be taken back', () => {
    const own = [record(basisAt('d'))]
    const back = recordBasis({ own, former: [] }, basisAt('b'), isAncestor)
    expect(basesInForce(back)).toEqual([record(basisAt('b'))])
    expect(basesInForce(recordBasis({ own: back, former: [] }, basisAt('d'), isAncestor))).toEqual(own)
  })

  it('keeps all other records', () => {
    const kept = record({ kind: 'undo', revokes: '0'.repeat(32) })
    expect(recordBasis({ own: [kept], former: [] }, basisAt('a'), isAncestor)).toContainEqual(kept)
  })
})
