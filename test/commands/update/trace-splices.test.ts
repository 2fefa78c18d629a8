import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { applySplices } from '../../../src/carry/splice.ts'
import type { Splice } from '../../../src/carry/types.ts'
import { traceSplices } from '../../../src/commands/update/trace-splices.ts'

const at = (start: number, end: number, code: string): Splice => ({ start, end, code })

it('says where a splice of a later text stands in the first one', () => {
  const passes = [[at(2, 4, 'xxxxx'), at(8, 8, 'yy')], [at(0, 1, '')]]
  // 0123456789 → 01xxxxx4567yy89 → 1xxxxx4567yy89
  expect(traceSplices(passes, [at(6, 7, 'z'), at(13, 14, 'z')])).toEqual([at(4, 5, 'z'), at(9, 10, 'z')])
  // Within what was written before: where that was written
  expect(traceSplices(passes, [at(2, 3, 'z')])).toEqual([at(2, 4, 'z')])
})

it('leaves a mark that was not exchanged where it was', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(20)), fc.string({ maxLength: 4 }), (first, cuts, code) => {
      const marked = `${first}\0${first}`
      const places = [...new Set(cuts)].filter(cut => cut !== first.length && cut < marked.length)
      const splices = places.map(start => at(start, start + 1, code.replaceAll('\0', '')))
      const found = applySplices(marked, splices).indexOf('\0')
      const [traced] = traceSplices([splices], [at(found, found + 1, '')])
      expect(traced).toEqual(at(first.length, first.length + 1, ''))
    }),
  )
})
