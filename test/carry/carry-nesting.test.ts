import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../src/document/parsers.ts'
import { carryIn, outcomesOf } from '../support/carry.ts'

beforeAll(() => loadParser('satteri'))

describe('an item that goes deeper', () => {
  const list = (lead: string, ...[a, b, c]: string[]) => `- ${a}\n${lead}- ${b}\n- ${c}\n`
  const source = (lead: string) =>
    list(lead, 'Load the kernel with `boot`.', 'Set up the stack with `push`.', 'Jump to `start`.')
  const target = (lead: string) =>
    list(lead, '`boot` でカーネルを読み込む。', '`push` でスタックを用意する。', '`start` へ飛ぶ。')

  it('is there already where the translation has it as deep', () => {
    const plan = carryIn({ before: source(''), after: source('  '), target: target('  ') })
    expect([outcomesOf(plan), plan.text]).toEqual([['already'], target('  ')])
  })

  it('is not where another one is', () => {
    const other = target('').replace('- `start`', '  - `start`')
    const plan = carryIn({ before: source(''), after: source('  '), target: other })
    expect(outcomesOf(plan)).not.toEqual(['already'])
  })
})
