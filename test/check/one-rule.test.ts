import { beforeAll, expect, it } from 'vitest'
import { RULES } from '../../src/check/rules.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { findIn } from '../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

it.each([
  ['See [it](https://a.b/1).', '[それ] (https://a.b/1)を見てください。', 'markup gap: [それ] ('],
  ['See [it](./b.md).', '[それ] (./b.md)を見てください。', 'markup gap: [それ] ('],
  ['See ![it](a.png).', 'ここ ![それ] (a.png)を見てください。', 'markup gap: [それ] ('],
  ['See [it](https://a.b/1).', '[それ]（https://a.b/1）を見てください。', 'markup wide: [それ]（'],
  ['See [it](https://a.b/1).', '［それ］(https://a.b/1)を見てください。', 'markup wide: ［それ］('],
  ['See [it](b).', '[それ] (b)を見てください。', 'undefined-labels undefined: それ'],
])('a link that became text is told by one rule: %s %s', (source, target, found) => {
  expect(RULES.flatMap(rule => findIn(rule, { source, target }).map(each => `${rule.id} ${each}`))).toEqual([
    found,
  ])
})
