import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { outline } from './outline.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'paragraphs of an admonition',
    '!!! note "T"\n\n    One\n    two\n\n    Three\n\nFour\n',
    ['paragraph: T', 'paragraph: One\ntwo', 'paragraph: Three', 'paragraph: Four'],
  ],
  ['content that follows at once', '!!! note\n    One\n\n    Two\n', ['paragraph: One', 'paragraph: Two']],
  ['one that folds', '???+ tip inline "T"\n\n    One\n', ['paragraph: T', 'paragraph: One']],
  [
    'tabs with code, and a blank line in it',
    '=== "A"\n\n    ``` sh\n    x\n\n    y\n    ```\n\n=== "B"\n\n    - One\n    - Two\n',
    ['paragraph: A', '!code: x\n\ny', 'paragraph: B', 'list-item: One', 'list-item: Two'],
  ],
  [
    'an admonition in a tab',
    '=== "A"\n\n    !!! note\n\n        One\n\n    Two\n',
    ['paragraph: A', 'paragraph: One', 'paragraph: Two'],
  ],
  [
    'an admonition in an item',
    '- One\n\n    !!! note\n\n        Two\n\n- Three\n',
    ['list-item: One', 'paragraph: Two', 'list-item: Three'],
  ],
  [
    'a list behind it stays one',
    '!!! note\n\n    One\n\n+ Two\n+ Three\n',
    ['paragraph: One', 'list-item: Two', 'list-item: Three'],
  ],
  [
    'code that is indented further',
    '!!! note\n\n    One\n\n        code\n',
    ['paragraph: One', '!code: code'],
  ],
  ['one with nothing in it', '!!! note\n\nOne\n', ['paragraph: One']],
  [
    'code below a paragraph that is none',
    'See !!! note\n\n    code\n',
    ['paragraph: See !!! note', '!code: code'],
  ],
  [
    'how to write one',
    '```\n!!! note\n\n    One\n```\n\n!!! note\n\n    Two\n',
    ['!code: !!! note\n\n    One', 'paragraph: Two'],
  ],
  [
    'how to write one, in a comment',
    '<!--\n!!! note\n\n    One\n-->\n\n!!! note\n\n    Two\n',
    ['paragraph: Two'],
  ],
]

describe.each(['satteri', 'remark'] as const)('content that is indented, with %s', parser => {
  it.each(CASES)('%s', (_, text, expected) => {
    const document = extract(text, { parser })
    expect(outline(text, { parser })).toEqual(expected)
    expect(merge(document, new Map())).toBe(text)
    const targets = document.segments.filter(({ kind, source }) => kind !== 'code' && !source.includes('\n'))
    const merged = merge(document, new Map(targets.map(({ id, source }) => [id, `${source} more`])))
    const again = extract(merged, { parser }).segments.map(({ source }) => source)
    expect(again).toEqual(
      document.segments.map(one => (targets.includes(one) ? `${one.source} more` : one.source)),
    )
  })

  it('writes several lines with the indentation that is there', () => {
    const document = extract('!!! note "T"\n\n    One\n    two\n', { parser })
    const [, paragraph] = document.segments
    expect(merge(document, new Map([[paragraph?.id ?? '', 'Eins\n- zwei']]))).toBe(
      '!!! note "T"\n\n    Eins\n    \\- zwei\n',
    )
  })

  it('does not apply to MDX', () => {
    const document = extract('!!! note\n\n    One\n', { parser, format: 'mdx' })
    expect(document.segments.map(({ source }) => source)).toEqual(['One'])
  })
})
