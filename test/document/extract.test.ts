import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { HOLE, type ExtractOptions } from '../../src/document/types.ts'
import { marks, only, outline } from './outline.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

/** name, text, outline, options */
type Case = readonly [string, string, readonly string[], ExtractOptions?]

const BLOCKS: readonly Case[] = [
  ['an ATX heading, closed', '## Two *words* ##  \n', ['heading: Two *words*']],
  ['a setext heading of two lines', 'Two\nlines\n-----\n', ['heading: Two\nlines']],
  ['an empty heading', '#\n\n## \n', []],
  [
    'a heading with an id',
    '# A b {#the-id}\n\n# C { #x .y }\n\n# D {.z}\n',
    ['heading: A b', 'heading: C', 'heading: D'],
  ],
  ['a comment that ends a heading is no id', '# A {# note #}\n', ['heading: A {# note #}']],
  ['a paragraph with blanks at its ends', '  one\n   two  \n', ['paragraph: one\ntwo']],
  ['hard breaks', 'one  \ntwo\\\nthree\n', ['paragraph: one  \ntwo\\\nthree']],
  ['items, tight and loose', '- a\n- b\n\n  c\n', ['list-item: a', 'list-item: b', 'list-item: c']],
  ['tasks', '- [ ] do `x`\n- [x] done\n', ['list-item: do `x`', 'list-item: done']],
  ['quotes with a lazy line', '> a\n> b\nc\n', ['paragraph: a\nb\nc']],
  ['a quote in a list in a quote', '> - > a\n>   > b\n', ['paragraph: a\nb']],
  ['a `>` that is text', '> a\n      > b\n', ['paragraph: a\n> b']],
  [
    'a table',
    '| a | b \\| c |\n|---|---|\n| `d` ||\n',
    ['table-cell: a', 'table-cell: b \\| c', '!table-cell: `d`'],
  ],
  [
    'a table without outer pipes',
    'a | b\n--|--\n1 | \n',
    ['table-cell: a', 'table-cell: b', 'table-cell: 1'],
  ],
  ['fenced code', '```rust,ignore\nlet x;\n\n  y\n```\n', ['!code: let x;\n\n  y']],
  ['code in a list', '- a\n\n  ~~~\n  b\n\n    c\n  ~~~\n', ['list-item: a', '!code: b\n\n  c']],
  ['code in a quote', '> ```\n> a\n>\n>  b\n> ```\n', ['!code: a\n\n b']],
  ['an indented fence', '  ```\n  a\n b\n   c\n  ```\n', ['!code: a\nb\n c']],
  ['indented code', '    a\n\n      b\n', ['!code: a\n\n  b']],
  ['code behind a tab that a list takes in part', '-\t\tcode\n', ['!code: \tcode']],
  ['empty code', '```\n```\n\n```\n\n```\n\n```', []],
  ['code that is never closed', 'a\n\n```\nb\n\n', ['paragraph: a', '!code: b']],
  [
    'HTML with text and attributes',
    '<p title="tip">Some <b>text</b></p>\n',
    ['!html: <p title="⬚">⬚</p>', 'html: tip', 'html: Some <b>text</b>'],
  ],
  ['HTML in a quote', '> <p>\n> text\n> </p>\n', ['!html: <p>\n⬚\n</p>', 'html: text']],
  ['bare tags and comments', '<br>\n\n<!-- more = x -->\n\n</div>\n', []],
  ['HTML whose attributes matter', '<img src="a.png">\n', ['!html: <img src="a.png">']],
  [
    'definitions',
    '[a]: <b> "The title"\n[c]: d\n',
    ['!definition: [a]: <b> "⬚"', 'other: The title', '!definition: [c]: d'],
  ],
  ['a definition of several lines', '> [a]:\n> b\n> (t)\n', ['!definition: [a]:\nb\n(⬚)', 'other: t']],
  [
    'definitions that are comments',
    '[//]: # (no)\n[comment]: # "no"\n',
    ['!definition: [//]: # (no)', '!definition: [comment]: # "no"'],
  ],
  [
    'footnotes',
    'a[^1]\n\n[^1]: b\n    c\n\n    d\n',
    ['paragraph: a[^1]', 'paragraph: b\nc', 'paragraph: d'],
  ],
  ['thematic breaks', '***\n\n- - -\n', []],
  ['nothing', '', []],
  ['line ends: CRLF', '> a\r\n> b\r\n\r\n```\r\nc\r\nd\r\n```\r\n', ['paragraph: a\r\nb', '!code: c\r\nd']],
  ['line ends: lone CR', '- a\r  b\r\r    c\r', ['list-item: a\rb', 'list-item: c']],
  [
    'characters that some take for line ends',
    'a\u2028b\u0085c\u000Bd\n',
    ['paragraph: a\u2028b\u0085c\u000Bd'],
  ],
  ['NUL, NBSP and astral characters', '# \0 a\u00A0😀\n', ['heading: \0 a\u00A0😀']],
  [
    'entities and escapes as written',
    '&lt;a&gt; \\* 1\\. &copy;\n',
    ['paragraph: &lt;a&gt; \\* 1\\. &copy;'],
  ],
  ['nothing but marks', '***!\n\n---x\n\n😀\n', ['!paragraph: ***!', 'paragraph: ---x', '!paragraph: 😀']],
]

const INNER: readonly Case[] = [
  ['an image', 'See ![the alt](a.png).\n', ['paragraph: See ![⬚](a.png).', 'image: the alt']],
  ['an image alone', '![the alt](a.png)\n', ['!paragraph: ![⬚](a.png)', 'image: the alt']],
  [
    'an image with a title',
    "![a [b] `]`](<c d> 'e \\' f')\n",
    ["!paragraph: ![⬚](<c d> '⬚')", 'image: a [b] `]`', "other: e \\' f"],
  ],
  [
    'an image by reference',
    '![a][r] ![r] ![r][]\n\n[r]: x\n',
    ['!paragraph: ![⬚][r] ![r] ![r][]', 'image: a', '!definition: [r]: x'],
  ],
  ['an image without alt', 'a ![](b)\n', ['paragraph: a ![](b)']],
  [
    'an image in a link with a title',
    '[![a](b)](c "d") e\n',
    ['paragraph: [![⬚](b)](c "⬚") e', 'image: a', 'other: d'],
  ],
  ['a link whose title is in brackets', 'a [b](c (d e)) f\n', ['paragraph: a [b](c (⬚)) f', 'other: d e']],
  ['an alt of two lines in a quote', '> ![a\n> b](c) d\n', ['paragraph: ![⬚](c) d', 'image: a\nb']],
  [
    'attributes of inline HTML',
    'a <b title="tip" id=x>b</b>\n',
    ['paragraph: a <b title="⬚" id=x>b</b>', 'html: tip'],
  ],
  ['a text that has the hole character itself', `a ${HOLE} ![b](c)\n`, ['paragraph: a ⬚ ![b](c)']],
]

const TEMPLATES: readonly Case[] = [
  ['a shortcode alone', '{{ youtube(id="a*b*c") }}\n\n{% end %}\n\n{{< figure src="x" >}}\n', []],
  ['tags in prose', 'a {{ b }} c\n', ['paragraph: a {{ b }} c']],
  ['block tags around prose', '{% note() %}\nBody of it\n{% end %}\n', ['paragraph: Body of it']],
  [
    'a name on its own line stays in its sentence',
    'Dear\n{{ name }}\nhello\n',
    ['paragraph: Dear\n{{ name }}\nhello'],
  ],
  ['directives as text', ':::note Mind *this*\nText\n:::\n', ['paragraph: Mind *this*', 'paragraph: Text']],
  ['a bracketed title', ':::tip[A b]\nText\n:::\n', ['paragraph: A b', 'paragraph: Text']],
  ['mkdocstrings', '::: fastapi.APIRouter\n    options:\n', ['paragraph: options:']],
  ['blocks of pymdown', '/// note | The title\n\nText\n\n///\n', ['paragraph: The title', 'paragraph: Text']],
  ['admonitions', '!!! note "A title"\n    Text\n', ['paragraph: A title', 'paragraph: Text']],
  ['alerts', '> [!NOTE]\n> Text\n', ['paragraph: Text']],
  ['math fences as text', '$$\nx\n$$\n', ['paragraph: x']],
  ['imports in Markdown', "import A from './a'\nimport 'b'\n\nText\n", ['paragraph: Text']],
  ['emphasis over such a line', '*a\n{% x %}\nb*\n', ['paragraph: *a', 'paragraph: b*']],
  ['a link over such a line is not torn', '[a\n{% x %}\nb](c)\n', ['paragraph: [a\n{% x %}\nb](c)']],
  [
    'templates off',
    'a {{ b }}\n\n{{ c }}\n',
    ['paragraph: a {{ b }}', 'paragraph: {{ c }}'],
    { templates: false },
  ],
]

const MDX: readonly Case[] = [
  [
    'imports, exports and expressions',
    'import A from "a"\n\nexport const b = 1\n\n{b}\n\nText {b}\n',
    ['paragraph: Text {b}'],
  ],
  ['heading ids', '# Head {/* id */}\n', ['heading: Head']],
  [
    'elements around Markdown',
    '<Tabs label="All">\n  Text\n\n  - item\n</Tabs>\n',
    ['html: All', 'paragraph: Text', 'list-item: item'],
  ],
  ['an element in one line', '<Tab title="One">Text *here*</Tab>\n', ['html: One', 'paragraph: Text *here*']],
  ['elements in one line', '<A/> <B alt="x">y</B>\n', ['html: x', 'paragraph: y']],
  [
    'inline elements',
    'a <B label="c" d={e} aria-label=\'f\'>g</B>\n',
    ['paragraph: a <B label="⬚" d={e} aria-label=\'⬚\'>g</B>', 'html: c', 'html: f'],
  ],
  ['attributes beside expressions', '<A b={{c: "}"}} title="d" {...e} />\n', ['html: d']],
  [
    'text that only Markdown would protect',
    '<A>\n{/* translate: off */}\n\na\n\n{/* translate: on */}\n\nb\n</A>\n',
    ['!paragraph: a', 'paragraph: b'],
  ],
]

const OPTIONS: readonly Case[] = [
  ['math', 'a $b_c$\n\n$$\nx\n$$\n', ['paragraph: a $b_c$'], { math: true }],
  [
    'directives',
    ':::note[A *b*]\nText :abbr[x]{title="y"}\n\n::leaf[c]\n:::\n',
    ['paragraph: A *b*', 'paragraph: Text :abbr[x]{title="y"}', 'paragraph: c'],
    { directives: true },
  ],
  [
    'comments in code',
    '```rust\n// one\nlet a = "two"; // three\n```\n',
    ['!code: // ⬚\nlet a = "⬚"; // ⬚', 'code: one', 'code: two', 'code: three'],
    { codeText: ['rust'] },
  ],
  [
    'comments in code in a quote',
    '> ```py\n> # one\n> # two\n> ```\n',
    ['!code: # ⬚\n# ⬚', 'code: one', 'code: two'],
    { codeText: ['py'] },
  ],
  [
    'switched off',
    '<!-- translate: off -->\n\n# A\n\nb ![c](d)\n\n<!-- translate: on -->\n\ne\n',
    ['!heading: A', '!paragraph: b ![⬚](d)', '!image: c', 'paragraph: e'],
  ],
]

describe.each(['satteri', 'remark'] as const)('extract with %s', parser => {
  const check = (text: string, expected: readonly string[], options: ExtractOptions = {}) => {
    expect(outline(text, { parser, ...options })).toEqual(expected)
    const document = extract(text, { parser, ...options })
    expect(merge(document, new Map(document.segments.map(({ id, source }) => [id, source])))).toBe(text)
    for (const { source, ranges } of document.segments)
      expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
        text.includes(HOLE) ? source : source.replaceAll(HOLE, ''),
      )
  }

  for (const [name, text, expected] of BLOCKS) it(`cuts ${name}`, () => check(text, expected))
  for (const [name, text, expected] of INNER) it(`cuts out ${name}`, () => check(text, expected))
  for (const [name, text, expected, options] of TEMPLATES)
    it(`knows ${name}`, () => check(text, expected, options))
  for (const [name, text, expected, options] of OPTIONS)
    it(`obeys ${name}`, () => check(text, expected, options))
  for (const [name, text, expected] of MDX)
    it(`reads MDX: ${name}`, () => check(text, expected, { format: 'mdx' }))

  it('names what placeholders protect', () => {
    const text =
      '`a` [b](c) [d][e] [e] <http://f.g> http://h.i <b>j</b> [^k] {{ l }} ![m](n) www.o.p\n\n[e]: q\n\n[^k]: r\n'
    const [segment] = extract(text, { parser }).segments
    expect(segment && marks(segment)).toEqual([
      'code `a`',
      'link [ … ](c)',
      'link [ … ][e]',
      'link [ … ]',
      'autolink <http://f.g>',
      'autolink http://h.i',
      'html <b>',
      'html </b>',
      'footnote [^k]',
      'template {{ l }}',
      'image ![⬚](n)',
      'autolink www.o.p',
    ])
  })

  it('leaves to code, addresses and tags the template tags inside of them', () => {
    const segment = only('`{{ a }}` [b]({{c}}) <i id="{{ d }}">e</i>\n', { parser })
    expect(marks(segment)).toEqual([
      'code `{{ a }}`',
      'link [ … ]({{c}})',
      'html <i id="{{ d }}">',
      'html </i>',
    ])
  })

  it('protects an id in the middle of a heading', () => {
    expect(marks(only('# a {#b} `{#c}` d {#e}\n', { parser }))).toEqual(['heading-id {#b}', 'code `{#c}`'])
  })

  it('sees no Markdown inside of a template tag', () => {
    expect(marks(only('a {{ b(c="![d](e) `f`") }} g\n', { parser }))).toEqual([
      'template {{ b(c="![d](e) `f`") }}',
    ])
  })

  it('knows the headings above, the containers around and the level', () => {
    const text = '# A\n\n## B\n\n> ### Q\n\n- > c\n\n## D\n\ne\n'
    const facts = extract(text, { parser }).segments.map(({ source, headings, containers, level }) => [
      source,
      headings.join('/'),
      containers.join('/'),
      level,
    ])
    expect(facts).toEqual([
      ['A', '', '', 1],
      ['B', 'A', '', 2],
      ['Q', 'A/B', 'blockquote', 3],
      ['c', 'A/B', 'list/blockquote', undefined],
      ['D', 'A', '', 2],
      ['e', 'A/D', '', undefined],
    ])
  })

  it('gives notes to the next segment only', () => {
    const text = '<!-- note: one -->\n<!-- note: two\nlines -->\n\na\n\nb\n'
    expect(extract(text, { parser }).segments.map(({ notes }) => notes)).toEqual([
      ['one', 'two\nlines'],
      undefined,
    ])
  })

  it('obeys comments where they stand in a block of HTML', () => {
    const text =
      '<!-- translate: off -->\n<p>x</p>\n<!-- translate: on -->\n<!-- note: n -->\n<p title="z">y</p>\n'
    const { segments, findings } = extract(text, { parser })
    expect(
      segments.map(({ kind, source, translatable, notes }) => [
        kind,
        source.length < 5 && source,
        translatable,
        notes,
      ]),
    ).toEqual([
      ['html', false, false, undefined],
      ['html', 'x', false, undefined],
      ['html', 'z', true, ['n']],
      ['html', 'y', true, undefined],
    ])
    expect(findings).toEqual([])
  })

  it('lets a switch end with the container that it stands in', () => {
    const text = '> <!-- translate: off -->\n>\n> a\n\nb\n\n- <!-- translate: off -->\n\n  c\n- d\n'
    expect(outline(text, { parser })).toEqual([
      '!paragraph: a',
      'paragraph: b',
      '!list-item: c',
      'list-item: d',
    ])
    expect(extract(text, { parser }).findings).toEqual([])
  })

  it('tells of a switch that is never turned back, and of one inside a text', () => {
    const text = 'a <!-- translate: off --> b\n\n<!-- translate: off -->\n\nc\n'
    expect(outline(text, { parser })).toEqual(['paragraph: a <!-- translate: off --> b', '!paragraph: c'])
    expect(extract(text, { parser }).findings).toMatchObject([
      { code: 'document:inlineSwitch', severity: 'warning', params: { word: 'off', line: 1 }, line: 1 },
      { code: 'document:neverOn', severity: 'warning', params: { line: 3 }, line: 3 },
    ])
  })

  it('gives a note inside a text to that text', () => {
    const [first, second] = extract('a <!-- note: x --> b\n\nc\n', { parser }).segments
    expect([first?.notes, second?.notes]).toEqual([['x'], undefined])
  })

  it('sees the same attributes in HTML and in JSX', () => {
    const tag = '<A label="l" placeholder="p" summary="s" alt="a" title="t" aria-label="r" id="no" />\n'
    const found = [...extract(tag, { parser }).segments, ...extract(tag, { parser, format: 'mdx' }).segments]
    expect(found.filter(({ translatable }) => translatable).map(({ source }) => source)).toEqual(
      'lpsatrlpsatr'.split(''),
    )
  })

  it('reads YAML that ends in dots', () => {
    expect(outline('---\ntitle: A\n...\nb\n', { parser })).toEqual(['front-matter: A', 'paragraph: b'])
  })

  it('takes JSON front matter as a whole', () => {
    const json = '{\n  "title": "A } b",\n  "c": {"d": 1}\n}'
    const outlineOf = (text: string) => outline(text, { parser })
    expect(outlineOf(`${json}\n\nb\n`)).toEqual([`!other: ${json}`, 'paragraph: b'])
    expect(outlineOf('\uFEFF{"title": "A"}\r\nb\r\n')).toEqual(['!other: {"title": "A"}', 'paragraph: b'])
    expect(outlineOf('{"a": 1} b\n')).toEqual(['paragraph: {"a": 1} b'])
    expect(outlineOf('{"a": b}\n')).toEqual(['paragraph: {"a": b}'])
    expect(outlineOf('a\n\n{"a": 1}\n')).toEqual(['paragraph: a', 'paragraph: {"a": 1}'])
  })

  it('gives code its language, and its comments too', () => {
    const text = '```Rust,ignore\n// a\n```\n\n```js{1,3} title="x"\nb\n```\n'
    const { segments } = extract(text, { parser, codeText: ['rust'] })
    expect(segments.map(({ language }) => language)).toEqual(['rust', 'rust', 'js'])
  })

  it('cuts prefixes out of the ranges', () => {
    expect(only('> - a\n>   b\nc\n', { parser }).ranges).toEqual([
      { start: 4, end: 6 },
      { start: 10, end: 13 },
    ])
  })

  it('counts a byte order mark and astral characters in UTF-16 units', () => {
    const text = '\uFEFF😀a\n\n# b\n'
    const { segments } = extract(text, { parser })
    expect(segments.map(({ ranges }) => ranges)).toEqual([[{ start: 1, end: 4 }], [{ start: 8, end: 9 }]])
  })

  it('makes a located finding of malformed MDX', () => {
    for (const text of ['a\n\n<b>\n', 'a\n\n{b\n', '---\ntitle: x\n---\n\n<b\n']) {
      const { segments, findings } = extract(text, { parser, format: 'mdx' })
      expect(segments).toEqual([])
      expect(findings).toMatchObject([{ code: 'document:mdxSyntax', severity: 'error' }])
      expect(findings[0]?.line).toBeGreaterThanOrEqual(3)
    }
  })

  it('survives deep nesting', () => {
    const depth = parser === 'satteri' ? 5000 : 200
    for (const text of [
      '> '.repeat(depth) + 'a\n',
      '- '.repeat(depth) + 'a\n',
      '*a '.repeat(depth) + 'b*'.repeat(depth) + '\n',
    ]) {
      const document = extract(text, { parser })
      expect(merge(document, new Map(document.segments.map(({ id, source }) => [id, source])))).toBe(text)
    }
  })
})
