import { beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../../../src/check/rules/tables.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const SOURCE =
  'Words.\n\n| Name | Size | What |\n|---|--:|---|\n| `a` | 12 | first |\n| `b` | 13 | |\n| | | |\n'
const find = (target: string) =>
  tables
    .find(checkedOf({ source: SOURCE, target }))
    .map(({ message, severity }) => [message.code, message.params, severity])

describe('a table', () => {
  it('may be written in another way', () => {
    expect(
      find(
        '言葉。\n\n名前 | 大きさ | 何\n:-- | --- | ---\n`a` | 12 | 最初\n| `b` | 13 | 次 \\| 後 |\n|||\n|',
      ),
    ).toEqual([])
  })

  it.each([
    [
      'columns',
      '| 名前 | 大きさ |\n|---|---|\n| `a` | 12 |\n| `b` | 13 |\n| | |',
      [['check:tables.columns', { found: 2, expected: 3 }, undefined]],
    ],
    [
      'rows',
      '| 名前 | 大きさ | 何 |\n|---|---|---|\n| `a` | 12 | 最初 |',
      [['check:tables.rows', { found: 1, expected: 3 }, 'warning']],
    ],
    [
      'cells that nobody sees',
      '| 名前 | 大きさ | 何 |\n|---|---|---|\n| `a` | 12 | 最初 | 余り |\n| `b` | 13 | |\n| | | |',
      [['check:tables.cells', { found: 4, expected: 3 }, undefined]],
    ],
  ])('with other %s is found', (_, table, found) => {
    expect(find(`言葉。\n\n${table}\n`)).toEqual(found)
  })
})
