import { describe, expect, it } from 'vitest'
import type { Inline, InlineCode } from '../../../src/exchange/types.ts'
import { numberCodes } from '../../../src/plan/source/number-codes.ts'

const x = (id: string): InlineCode => ({ type: 'x', id, shown: `\`${id}\``, content: [] })
const g = (id: string, ...content: Inline[]): InlineCode => ({ type: 'g', id, content })

describe('a unit that comes back', () => {
  it('has its codes numbered in the order of its source', () => {
    const unit = {
      source: ['Run ', x('7'), ' by ', g('2', 'hand ', x('9'))],
      target: [g('2', x('9')), ' と ', x('7')],
    }
    expect(numberCodes(unit)).toEqual({
      source: ['Run ', { ...x('7'), id: '1' }, ' by ', { ...g('2', 'hand ', { ...x('9'), id: '3' }) }],
      target: [g('2', { ...x('9'), id: '3' }), ' と ', { ...x('7'), id: '1' }],
    })
  })

  it('keeps words of pairs that its source has no more, and never takes one code for another', () => {
    const unit = {
      source: ['Wait ', x('4')],
      target: [g('1', '待つ'), x('2'), x('4'), x('t1'), g('t2', '少し')],
    }
    expect(numberCodes(unit).target).toEqual([
      '待つ',
      { ...x('2'), id: '?2' },
      { ...x('4'), id: '1' },
      x('t1'),
      g('t2', '少し'),
    ])
  })

  it('may have no target', () => {
    expect(numberCodes({ source: ['Wait'], target: null })).toEqual({ source: ['Wait'], target: null })
  })
})
