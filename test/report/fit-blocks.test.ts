import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBlocks } from '../../src/report/fit-blocks.ts'

const rest = (left: number): string => `and ${left} more`
const items = (count: number): string[] => Array.from({ length: count }, (_, i) => `- item ${i}`)
const fold = (count: number): string[][] => [
  ['<details>', '<summary>many</summary>'],
  items(count),
  ['</details>'],
]

describe('fitBlocks', () => {
  it('is all of it where that fits', () => {
    expect(fitBlocks([['# Title'], [], items(2), ['end']], { limit: 100, rest })).toBe(
      '# Title\n\n- item 0\n- item 1\n\nend\n\n',
    )
  })

  it('fills the room with the first items of a list, and says how many are left out', () => {
    expect(fitBlocks([['# Title'], items(99), ['end']], { limit: 61, rest })).toBe(
      '# Title\n\n- item 0\n- item 1\n- item 2\n\nand 96 more\n',
    )
  })

  it('closes a fold that it cuts, and opens none for nothing', () => {
    expect(fitBlocks(fold(99), { limit: 91, rest })).toBe(
      '<details>\n<summary>many</summary>\n\n- item 0\n- item 1\n- item 2\n\n</details>\n\nand 96 more\n',
    )
    expect(fitBlocks([['# Title'], ...fold(99)], { limit: 70, rest })).toBe('# Title\n\nand 99 more\n')
  })

  it('never says more than the limit, nor leaves a fold open', () => {
    const sizes = fc.array(fc.nat(30), { maxLength: 5 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 60, max: 900 }), (counts, limit) => {
        const blocks = counts.flatMap((count, i) => (i % 2 === 0 ? fold(count + 1) : [items(count)]))
        const text = fitBlocks(blocks, { limit, rest })
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text.match(/^<details>/gm)?.length).toBe(text.match(/^<\/details>/gm)?.length)
        const left = Number(/and (\d+) more/.exec(text)?.[1] ?? 0)
        const all = blocks.flat().filter(line => line.startsWith('- ')).length
        expect((text.match(/^- /gm)?.length ?? 0) + left).toBe(all)
      }),
    )
  })
})
