import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { ExtractOptions } from '../../src/document/types.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { stateOf } from '../../src/freshness/state.ts'

beforeAll(() => loadParser('satteri'))

const compare = (before: string, after: string, options: ExtractOptions = {}) =>
  compareDocuments(extract(before, options), extract(after, options))

describe('markup that is in no segment', () => {
  it.each([
    ['a tag of the site generator', '{{ youtube(id="abc") }}', '{{ youtube(id="xyz") }}'],
    ['a tag that was added', '', '{{ figure(src="a.png") }}'],
    ['a block tag', '{% note() %}', '{% warning() %}'],
    ['a rendered comment', '<!-- more -->', ''],
    ['an admonition', '> [!NOTE]', '> [!WARNING]'],
    ['a rule', '', '---'],
  ])('is a mechanical edit: %s', (_, before, after) => {
    const around = (markup: string): string => `One thing to say.\n\n${markup}\n\nAnother thing to say.\n`
    const found = compare(around(before), around(after))
    expect(stateOf(found)).toBe('due')
    expect(found.counts).toMatchObject({ total: 2, unchanged: 1, mechanical: 1 })
    expect(found.changes[0]?.reasons[0]?.code).toBe('markupChanged')
  })

  it.each([
    ['a heading level', '## A title', '### A title'],
    ['a heading id', '## A title {#old}', '## A title {#new}'],
    ['a task mark', '- [ ] Feed the cat', '- [x] Feed the cat'],
    ['bullets that became numbers', '- Feed the cat', '1. Feed the cat'],
    ['a paragraph that became a quote', 'Feed the cat', '> Feed the cat'],
    ['the number that a list begins with', '3. Feed the cat\n4. Rest', '1. Feed the cat\n2. Rest'],
    ['a fence', '```rust\nlet a = 1;\n```', '```rust,ignore\nlet a = 1;\n```'],
    ['the last lines', 'Feed the cat', 'Feed the cat\n\n{{ credits() }}'],
    ['the first lines', 'Feed the cat', '{{ toc() }}\n\nFeed the cat'],
  ])('is a mechanical edit of the segment beside it: %s', (_, before, after) => {
    const found = compare(`${before}\n`, `${after}\n`)
    expect(stateOf(found)).toBe('due')
    expect(found.changes).toHaveLength(1)
  })

  it('may be mathematics or MDX', () => {
    const math = compare('Say it.\n\n$$\nx < y\n$$\n', 'Say it.\n\n$$\nx > y\n$$\n', { math: true })
    expect(stateOf(math)).toBe('due')
    const mdx = compare(
      'import A from "a"\n\n# Say it\n\n<A b="1" />\n',
      'import A from "z"\n\n# Say it\n\n<A b="2" />\n',
      {
        format: 'mdx',
      },
    )
    expect(stateOf(mdx)).toBe('due')
  })

  it.each([
    ['bullets', '- a cat\n- a dog\n', '* a cat\n* a dog\n'],
    ['list numbers', '1. a cat\n1. a dog\n', '1. a cat\n2. a dog\n'],
    ['fences', '```sh\nls\n```\n', '~~~~sh\nls\n~~~~\n'],
    ['blank lines', 'a cat\n\nb dog\n', '\na cat\n\n\n\nb dog\n\n'],
    [
      'table lines',
      '| a | b |\n|---|---|\n| c | d |\n',
      'a | b\n-----|:-----:\nc | d\n'.replace(':-----:', '-----'),
    ],
    ['rules', 'a\n\n---\n\nb\n', 'a\n\n* * *\n\nb\n'],
    ['comments for translators', 'a cat\n\nb dog\n', 'a cat\n\n<!-- note: a big one -->\n\nb dog\n'],
    [
      'front matter that is not translated',
      '+++\nweight = 1\n+++\n\na cat\n',
      '+++\nweight = 2\n+++\n\na cat\n',
    ],
  ])('does not count where it means the same: %s', (_, before, after) => {
    expect(compare(before, after).changes).toEqual([])
  })

  it('raises an edit of words to mechanical, and never lowers one', () => {
    const found = compare('## A title.\n', '### A title\n')
    expect(found.changes).toMatchObject([{ label: 'mechanical' }])
    expect(compare('## A title\n', '### No title\n').changes).toMatchObject([{ label: 'substantive' }])
  })
})

describe('a passage that is switched on or off', () => {
  const off = '<!-- translate: off -->\n\nFeed the cat.\n\n<!-- translate: on -->\n'
  it('is work for a translator only when it is switched on', () => {
    expect(compare(off, 'Feed the cat.\n').changes).toMatchObject([
      { label: 'substantive', reasons: [{ code: 'switchedOn' }] },
    ])
    expect(compare('Feed the cat.\n', off).changes).toMatchObject([
      { label: 'mechanical', reasons: [{ code: 'switchedOff' }] },
    ])
  })
})

describe('a passage in another place', () => {
  const table = (...cells: string[]): string =>
    `| key | value |\n|---|---|\n| foo | ${cells[0]} |\n| bar | ${cells[1]} |\n`

  it.each([
    ['cells of a table', table('yes', 'no'), table('no', 'yes')],
    ['short answers', '# One\n\nYes.\n\n# Two\n\nNo.\n', '# One\n\nNo.\n\n# Two\n\nYes.\n'],
    [
      'descriptions of images',
      '![a cat](1.png)\n\n![a dog](2.png)\n',
      '![a dog](1.png)\n\n![a cat](2.png)\n',
    ],
  ])('is a change where it says something of its neighbours: %s', (_, before, after) => {
    expect(stateOf(compare(before, after))).toBe('stale')
  })

  it('is none where it stands for itself', () => {
    const [a, b] = ['The water comes in the morning.', 'The boats lie on the mud at noon.']
    expect(compare(`${a}\n\n${b}\n`, `${b}\n\n${a}\n`)).toMatchObject({
      counts: { unchanged: 2 },
      changes: [],
    })
  })
})
