import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { RULES } from '../../src/check/rules.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { checkedOf } from '../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

/** A copy is not translated, and conflicts are nobody's wish. */
const ABOUT_LANGUAGE = new Set(['untranslated', 'source-leftovers', 'conflict-markers', 'glossary'])
const PIECES = [
  '# Heading\n\n',
  '### Deeper `x`\n\n',
  'Words **strong** and *soft*, _so_ **「か」**か.\n\n',
  '** loose ** and ~~struck~~ and `code\n\n',
  '[link](https://a.b/c) and [bad] (https://a.b) and [worse](a b)\n\n',
  'Numbers 1,024 and 0x20, ۱۲۳, 三百, 1.2.10.\n\n',
  '<div>\n\n',
  '</span>\n\n',
  'a <kbd>b</kbd> <br> c <b>d\n\n',
  '- item 14\n- item **x\n',
  '> quoted 99\n> and more\n\n',
  '| a | b 77 |\n|---|---|\n| `c` | **「d」**e |\n\n',
  '```rust\nlet x = 42;\n```\n\n',
  'می\u200Cشود \u202Bنص `a\u200B`\n\n',
  '![alt 55](a.png "title 66")\n\n',
  '[^1] and [^2\n\n[^1]: note 31\n\n',
]

it('finds nothing in a document against itself', () => {
  const rules = RULES.filter(({ id }) => !ABOUT_LANGUAGE.has(id))
  expect(rules.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), pieces => {
      const text = `+++\ntitle = "T"\nweight = 3\n+++\n\n${pieces.join('')}`
      const checked = checkedOf({ source: text, target: text })
      const found = rules.flatMap(rule => rule.find(checked))
      expect(found.map(({ message }) => message)).toEqual([])
    }),
    { numRuns: 25 },
  )
})
