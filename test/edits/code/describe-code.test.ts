import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeCode } from '../../../src/edits/code/describe-code.ts'

describe('what changed in code', () => {
  it('is the smallest piece that tells', () => {
    expect(describeCode('kettle = "0.14"', 'kettle = "0.15"')).toEqual([
      { code: 'codeChanged', before: '"0.14"', after: '"0.15"' },
    ])
    expect(describeCode('boil --at="stove :1337"', 'boil --at="stove :1338"')).toEqual([
      { code: 'codeChanged', before: ':1337', after: ':1338' },
    ])
    expect(describeCode('pour(cup, tea);', 'pour(cup, milk);')).toEqual([
      { code: 'codeChanged', before: 'tea)', after: 'milk)' },
    ])
  })

  it('names the lines of a long block', () => {
    expect(describeCode('a\nb = 1\nc\nd\ne = 1', 'a\nb = 2\nc\nd\ne = 2\nf')).toEqual([
      { code: 'codeChanged', before: '1', after: '2' },
      { code: 'codeChanged', before: '1', after: '2\nf' },
      { code: 'codeLines', before: '2, 5', after: '2, 5–6' },
    ])
  })

  it('shows lines that came or went beside another', () => {
    expect(describeCode('boil()\npour()', 'boil()\nwait()\npour()')).toEqual([
      { code: 'codeChanged', before: 'pour()', after: 'wait()\npour()' },
    ])
    expect(describeCode('boil()\npour()', 'boil()')).toEqual([
      { code: 'codeChanged', before: 'boil()\npour()', after: 'boil()' },
    ])
  })

  it('tells a block that changed throughout in one piece', () => {
    const [before, after] = ['tea', 'milk'].map(word =>
      Array.from({ length: 200 }, (_, i) => `${word}${i}`).join('\n'),
    )
    expect(describeCode(before ?? '', after ?? '').at(-1)).toEqual({
      code: 'codeLines',
      before: '1–200',
      after: '1–200',
    })
  })

  it('always tells something, and never more than three pieces and their lines', () => {
    const lines = fc.array(fc.constantFrom('', 'a', 'b', 'a b', '👩‍🍳', '"a",'), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [before, after] = [a.join('\n'), b.join('\n')]
        fc.pre(before !== after)
        const reasons = describeCode(before, after)
        expect(reasons.length).toBeGreaterThan(0)
        expect(reasons.length).toBeLessThanOrEqual(4)
        for (const { code, before: old, after: now } of reasons)
          if (code === 'codeChanged') expect(old).not.toBe(now)
      }),
    )
  })
})
