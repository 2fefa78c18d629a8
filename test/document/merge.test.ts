import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { HOLE, type ExtractOptions } from '../../src/document/types.ts'
import { UserError } from '../../src/errors.ts'
import { outline, targetsOf } from './outline.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

/** name, text, targets by the number of the segment, merged text, options; `⬚` is a hole */
type Case = readonly [string, string, Readonly<Record<number, string>>, string, ExtractOptions?]

const LINES: readonly Case[] = [
  ['the same number of lines', '> - a\n>    b\nc\n', { 0: 'x\ny\nz' }, '> - x\n>    y\nz\n'],
  ['fewer lines', '> a\n> b\n> c\n\nd\n', { 0: 'x\ny' }, '> x\n> y\n\nd\n'],
  ['more lines in a quote in a list', '1. > a\n', { 0: 'x\ny\nz' }, '1. > x\n   > y\n   > z\n'],
  ['more lines behind a tab', '-\ta\n', { 0: 'x\ny' }, '-\tx\n \ty\n'],
  ['more lines in a list tight behind a quote', '>- > a\n', { 0: 'x\ny' }, '>- > x\n>   > y\n'],
  ['the same behind a tab', '>-\ta\n', { 0: 'x\ny' }, '>-\tx\n>    y\n'],
  ['more lines in a footnote', '[^1]: a\n', { 0: 'x\ny' }, '[^1]: x\n      y\n'],
  ['more lines in an element', '<A>b</A>\n', { 0: 'x\ny' }, '<A>x\n   y</A>\n', { format: 'mdx' }],
  ['a blank line, which a paragraph cannot hold', '> a\n', { 0: 'x\n\ny' }, '> x\n> y\n'],
  ['line ends of the file', 'a\r\n\r\n> b\r\n> c\r\n', { 1: 'x\ny\nz' }, 'a\r\n\r\n> x\r\n> y\r\n> z\r\n'],
  ['lone CR', 'a\rb\r', { 0: 'x\ny\r\nz' }, 'x\ry\rz\r'],
  ['mixed line ends', 'a\r\nb\nc\n', { 0: 'x\ny\nz' }, 'x\r\ny\nz\n'],
  [
    'code in a list whose first line is blank',
    '- a\n\n  ```\n\n  b\n  ```\n',
    { 1: 'x\ny\n\nz' },
    '- a\n\n  ```\n  x\n  y\n\n  z\n  ```\n',
  ],
  ['code in a quote, longer', '> ```\n> a\n> ```\n', { 0: 'x\n\n  y' }, '> ```\n> x\n>\n>   y\n> ```\n'],
  ['indented code', '    a\n', { 0: 'x\n  y' }, '    x\n      y\n'],
]

const FITTING: readonly Case[] = [
  ['a heading on one line', '# a {#b}\n', { 0: 'x\n  y' }, '# x y {#b}\n'],
  ['a heading that ends in a hash', '# a\n', { 0: 'C #' }, '# C \\#\n'],
  ['a closed heading', '# a ##\n', { 0: 'C #' }, '# C # ##\n'],
  ['a setext heading of two lines', 'a\nb\n==\n', { 0: 'x\ny' }, 'x\ny\n==\n'],
  [
    'pipes in a cell',
    '| a |\n|-|\n| b |\n',
    { 1: 'x|y \\| `z|`\nw' },
    '| a |\n|-|\n| x\\|y \\| `z\\|` w |\n',
  ],
  ['pipes in an alt in a cell', '| ![a](b) |\n|-|\n', { 1: 'x|y' }, '| ![x\\|y](b) |\n|-|\n'],
  ['brackets in an alt', '![a](b)\n', { 1: 'x] [y' }, '![x\\] \\[y](b)\n'],
  ['paired brackets in an alt', '![a](b)\n', { 1: '[x] \\]' }, '![[x] \\]](b)\n'],
  [
    'quotes in a title',
    '[a](b "c") [d](e (f))\n',
    { 1: 'x "y" \\"', 2: '(x) "y"' },
    '[a](b "x \\"y\\" \\"") [d](e (\\(x\\) "y"))\n',
  ],
  [
    'quotes in an attribute',
    'a <b title="c" alt=\'d\'>e</b>\n',
    { 1: 'x "y"', 2: "x 'y'" },
    'a <b title="x &quot;y&quot;" alt=\'x &#39;y&#39;\'>e</b>\n',
  ],
  ['blank lines in HTML', '<p>\na\nb\n</p>\n', { 1: 'x\n\n\ny' }, '<p>\nx\ny\n</p>\n'],
  [
    'a comment on one line',
    '```js\na // b\n```\n',
    { 1: 'x\ny' },
    '```js\na // x y\n```\n',
    { codeText: ['js'] },
  ],
  ['a title of a definition', '[a]: b "c"\n', { 1: 'x "y"' }, '[a]: b "x \\"y\\""\n'],
]

const HOLES: readonly Case[] = [
  ['inner and parent together', 'a ![b](c) d\n', { 0: 'x ![⬚](c) y', 1: 'z' }, 'x ![z](c) y\n'],
  ['inner alone', 'a ![b](c) d\n', { 1: 'z' }, 'a ![z](c) d\n'],
  ['parent alone', 'a ![b](c) d\n', { 0: '![⬚](c)' }, '![b](c)\n'],
  ['a hole that is missing', 'a ![b](c) d\n', { 0: 'x' }, 'x ![b](c)\n'],
  ['a hole that is missing, its text new', 'a ![b](c) d\n', { 0: 'x', 1: 'z' }, 'x ![z](c)\n'],
  [
    'holes in another order',
    '![a](b) ![c](d) e\n',
    { 0: 'x ![⬚](d) ![⬚](b)', 1: 'A', 2: 'C' },
    'x ![C](d) ![A](b)\n',
  ],
  ['holes with other marks', '![a](b) ![c](d) e\n', { 0: 'x ![⬚](p) ![⬚](q)' }, 'x ![a](p) ![c](q)\n'],
  ['the second hole is missing', '![a](b) ![c](d) e\n', { 0: 'x ![⬚](b)' }, 'x ![a](b) ![c](d)\n'],
  ['the first hole is missing', '![a](b) ![c](d) e\n', { 0: 'x ![⬚](d)' }, 'x ![c](d) ![a](b)\n'],
  ['a hole too many', '![a](b) e\n', { 0: 'x ![⬚](b) ⬚' }, 'x ![a](b) \n'],
  ['a construct in a construct', '[![a](b)](c "d") e\n', { 0: 'x' }, 'x [![a](b)](c "d")\n'],
  [
    'the outer hole of two is missing',
    '[![a](b)](c "d") e\n',
    { 0: 'x ![⬚](b)' },
    'x ![a](b) [![a](b)](c "d")\n',
  ],
  [
    'a comment that is missing',
    '```js\n// a\nb // c\n```\n',
    { 0: 'd // ⬚' },
    '```js\nd // a\nb // c\n```\n',
    { codeText: ['js'] },
  ],
  ['an alt whose last line is blank', '> ![a\n>\tb\n> ](c)\n', { 1: 'x' }, '> ![x\n> ](c)\n'],
  ['the hole character as text', `a ${HOLE} ![b](c)\n`, { 0: 'x ⬚ y' }, `x ${HOLE} y\n`],
  [
    'an image in a quote',
    '> a ![b\n> c](d)\n> e\n',
    { 0: 'x ![⬚](d)\ny', 1: 'p\nq' },
    '> x ![p\n> q](d)\n> y\n',
  ],
]

const HOSTILE: readonly Case[] = [
  [
    'quotes in an attribute of an element',
    '<A title="t">\n  x\n</A>\n',
    { 0: 'x "q" y' },
    '<A title="x &quot;q&quot; y">\n  x\n</A>\n',
    { format: 'mdx' },
  ],
  ['the title of a directive', ':::note T\nx\n:::\n', { 0: 'X\nY' }, ':::note X Y\nx\n:::\n'],
  ['a bracketed title', ':::tip[T]\nx\n:::\n', { 0: 'X ] Y' }, ':::tip[X \\] Y]\nx\n:::\n'],
  ['the title of an admonition', '!!! note "T"\n    x\n', { 0: 'A "b" c' }, '!!! note "A “b” c"\n    x\n'],
  ['the title of a block', '/// note | T\n\nx\n\n///\n', { 0: 'A\n\nb' }, '/// note | A b\n\nx\n\n///\n'],
  ['backslashes at the end', '![a](b "c") d\n', { 1: 'X\\', 2: 'Y\\' }, '![X\\\\](b "Y\\\\") d\n'],
  ['a definition without its title', '[a]: u "t"\n', { 0: '[a]: v' }, '[a]: v "t"\n'],
  [
    'a link before a colon',
    '[a]: see it\n\n[a]: /u\n',
    { 0: '[a]: look there' },
    '[a]: look there\n\n[a]: /u\n',
  ],
  ['what would be a definition', 'x\n', { 0: '[a]: b' }, '\\[a]: b\n'],
  ['an image without its hole', '![a](b) x\n', { 0: '![](b) X' }, '![a](b) X\n'],
  ['a hole without its image', '![a](b) x\n', { 0: 'X ⬚ Y' }, 'X  Y ![a](b)\n'],
  [
    'a quote in a string',
    '```rust\nf("a");\n```\n',
    { 1: 'X "q"' },
    '```rust\nf("X \\"q\\"");\n```\n',
    { codeText: ['rust'] },
  ],
  [
    'a quote in SQL',
    "```sql\nf('a')\n```\n",
    { 1: "it's" },
    "```sql\nf('it''s')\n```\n",
    { codeText: ['sql'] },
  ],
  ['a list', 'a\n', { 0: '- X\n  1. Y\n\n# Z' }, '\\- X\n1\\. Y\n\\# Z\n'],
  ['a quote, a rule and a tag', '- a\n', { 0: '> X\n---\n<div>Y' }, '- \\> X\n  \\---\n  \\<div>Y\n'],
  ['a tag that is never closed', 'a\n\n{{ b }}\n', { 0: 'X {{ Y' }, 'X &#123;{ Y\n\n{{ b }}\n'],
]

/** text, number of the segment, target, options */
const UNFIT: readonly (readonly [string, number, string, ExtractOptions?])[] = [
  ['```rust\n/* c */ f()\n```\n', 1, 'X */ Y', { codeText: ['rust'] }],
  ['```rust\na\n```\n', 0, 'x\n```\ny'],
  ["```toml\na = 'b'\n```\n", 1, "it's", { codeText: ['toml'] }],
  ['<p>a</p>\n\nb\n', 1, '</p><div>X'],
  ['```c\na; // b\nc;\n```\n', 1, 'X \\', { codeText: ['c'] }],
  ['a {b}\n', 0, 'X {y', { format: 'mdx' }],
  ['# A {#b}\n\n## C\n', 1, 'X {#d}'],
]

describe.each(['satteri', 'remark'] as const)('merge after %s', parser => {
  const check = ([, text, targets, expected, options]: Case) => {
    const document = extract(text, { parser, ...options })
    const real = Object.fromEntries(
      Object.entries(targets).map(([i, target]) => [i, target.replaceAll('⬚', HOLE)]),
    )
    expect(merge(document, targetsOf(document, real))).toBe(expected)
  }
  for (const one of LINES) it(`gives prefixes: ${one[0]}`, () => check(one))
  for (const one of FITTING) it(`makes fit: ${one[0]}`, () => check(one))
  for (const one of HOLES) it(`fills holes: ${one[0]}`, () => check(one))

  for (const one of HOSTILE) it(`keeps what stands around: ${one[0]}`, () => check(one))

  it.each(UNFIT.map(([text, n, target, options = {}]) => ({ text, n, target, options })))(
    'refuses what cannot be put there: $text',
    ({ text, n, target, options }) => {
      const document = extract(text, { parser, ...options })
      const error = expect.objectContaining({ code: 'document:unfitTarget' })
      expect(() => merge(document, targetsOf(document, { [n]: target }))).toThrow(error)
    },
  )

  it('changes nothing without targets or with sources', () => {
    const text = '\uFEFF# a\r\n\n> b\r> ![c](d "e")\n\n|f|\n|-|\n|g|'
    const document = extract(text, { parser })
    expect(merge(document, new Map())).toBe(text)
    expect(merge(document, new Map(document.segments.map(({ id, source }) => [id, source])))).toBe(text)
  })

  it('refuses an id of another document', () => {
    const document = extract('a\n\nb\n', { parser })
    expect(() => merge(document, new Map([['s9', 'x']]))).toThrow(
      new UserError('document:unknownSegment', { id: 's9', count: 2 }),
    )
  })

  it('lets a new target be found again', () => {
    const document = extract('> - a ![b](c)\n\n| d |\n|-|\n', { parser })
    const merged = merge(document, targetsOf(document, { 0: `x ![${HOLE}](c)\ny`, 1: 'z', 2: 'p|q' }))
    expect(outline(merged, { parser })).toEqual(['list-item: x ![⬚](c)\ny', 'image: z', 'table-cell: p\\|q'])
  })
})
