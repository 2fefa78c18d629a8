import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyMoves } from '../../../src/carry/blocks/apply-moves.ts'
import { applySplices } from '../../../src/carry/splice.ts'
import type { Splice } from '../../../src/carry/types.ts'
import type { Range } from '../../../src/document/types.ts'

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

/** A text, cut into pieces in any order. */
const cuts = fc
  .record({ text: fc.string({ minLength: 1, maxLength: 40 }), at: fc.array(fc.nat(40), { maxLength: 6 }) })
  .chain(({ text, at }) => {
    const borders = sorted([...new Set([0, text.length, ...at.filter(each => each < text.length)])])
    const tiles = borders.slice(1).map((end, i): Range => ({ start: borders[i] ?? 0, end }))
    return fc.record({
      text: fc.constant(text),
      tiles: fc.constant(tiles),
      pieces: fc.shuffledSubarray(tiles, { minLength: tiles.length }),
    })
  })

/** Splices that do not overlap. */
function splicesIn(text: string): fc.Arbitrary<readonly Splice[]> {
  return fc.array(fc.tuple(fc.nat(text.length), fc.string({ maxLength: 3 })), { maxLength: 6 }).map(ends => {
    const borders = sorted(ends.map(([at]) => at))
    return borders
      .slice(1)
      .map((end, i) => ({ start: borders[i] ?? 0, end, code: ends[i]?.[1] ?? '' }))
      .filter((_, i) => i % 2 === 0)
  })
}

describe('applyMoves', () => {
  it('keeps every byte, and the inverse order restores the text', () => {
    fc.assert(
      fc.property(cuts, ({ text, tiles, pieces }) => {
        const moved = applyMoves(text, [], pieces)
        expect(moved.split('').toSorted()).toEqual(text.split('').toSorted())
        let at = 0
        const places = new Map(
          pieces.map(piece => {
            const start = at
            at += piece.end - piece.start
            return [piece, { start, end: at }] as const
          }),
        )
        const inverse = tiles.map(tile => places.get(tile) ?? { start: 0, end: 0 })
        expect(applyMoves(moved, [], inverse)).toBe(text)
      }),
    )
  })

  it('makes the splices as if nothing moved, each in its piece', () => {
    fc.assert(
      fc.property(
        cuts.chain(({ text, tiles, pieces }) =>
          fc.record({
            text: fc.constant(text),
            tiles: fc.constant(tiles),
            pieces: fc.constant(pieces),
            splices: splicesIn(text),
          }),
        ),
        ({ text, tiles, pieces, splices }) => {
          const wanted = applySplices(text, splices)
          expect(applyMoves(text, splices)).toBe(wanted)
          expect(applyMoves(text, splices, tiles)).toBe(wanted)
          expect(applyMoves(text, splices, pieces).length).toBe(wanted.length)
        },
      ),
    )
  })

  it('lets what is inserted between two pieces go with the first', () => {
    const pieces = [
      { start: 2, end: 4 },
      { start: 0, end: 2 },
    ]
    expect(applyMoves('aabb', [{ start: 2, end: 2, code: 'X' }], pieces)).toBe('bbaaX')
    expect(applyMoves('aabb', [{ start: 0, end: 0, code: 'X' }], pieces)).toBe('bbXaa')
    expect(applyMoves('aabb', [{ start: 1, end: 3, code: 'X' }], pieces)).toBe('baX')
  })

  it('refuses what does not tile or overlaps', () => {
    expect(() => applyMoves('abc', [], [{ start: 0, end: 2 }])).toThrow(RangeError)
    expect(() =>
      applyMoves(
        'abc',
        [],
        [
          { start: 0, end: 2 },
          { start: 1, end: 3 },
        ],
      ),
    ).toThrow(RangeError)
    const overlapping = [
      { start: 0, end: 2, code: '' },
      { start: 1, end: 3, code: '' },
    ]
    expect(() => applyMoves('abc', overlapping)).toThrow(RangeError)
  })
})
