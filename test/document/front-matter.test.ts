import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { findFrontMatter } from '../../src/document/front-matter/find.ts'
import { readField } from '../../src/document/front-matter/read-field.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { outline } from './outline.ts'

beforeAll(() => loadParser('satteri'))

describe('findFrontMatter', () => {
  const content = (text: string) => {
    const found = findFrontMatter(text)
    return (
      found &&
      `${found.format}: ${text.slice(found.content.start, found.content.end)}|${text.slice(found.range.end)}`
    )
  }

  it.each([
    ['+++\na = 1\n+++\nb', 'toml: a = 1\n|\nb'],
    ['+++  \na = 1\n+++ \t\nb', 'toml: a = 1\n|\nb'],
    ['\n \n+++\na = 1\n+++', 'toml: a = 1\n|'],
    ['\uFEFF+++\na = 1\n+++\n', 'toml: a = 1\n|\n'],
    ['+++\n+++\n', 'toml: |\n'],
    ['---\r\na: 1\r\n---\r\nb', 'yaml: a: 1\r\n|\r\nb'],
    ['---\ra: 1\r---\rb', 'yaml: a: 1\r|\rb'],
    ['---\na: "---"\nb: |\n  ---\n---\n---\n', 'yaml: a: "---"\nb: |\n  ---\n|\n---\n'],
    ['+++\na = "+++"\n+++\n', 'toml: a = "+++"\n|\n'],
    ['---\na: 1\n', undefined],
    [' ---\na: 1\n---\n', undefined],
    ['--- a\n---\n', undefined],
    ['a\n---\nb\n---\n', undefined],
    ['', undefined],
  ])('of %j', (text, expected) => expect(content(text)).toBe(expected))
})

describe('readField', () => {
  const toml =
    '+++\ntitle = "A \\"b\\" \\u00e9"\n[extra]\nbasis = \'abc\'\nnumber = 123\nid.x = 2020-01-02\n"q.r" = {s = "t"}\n+++\n'
  const yaml =
    "---\ntitle: A 'b'\nextra:\n  basis: 12345678\n  float: 123e4567\n  hex: 0x1f\n  list: [x, {y: z}]\n  text: >-\n    one\n    two\n---\n"

  it.each([
    [toml, 'title', 'A "b" é'],
    [toml, 'extra.basis', 'abc'],
    [toml, 'extra.number', '123'],
    [toml, 'extra.id.x', '2020-01-02'],
    [toml, 'extra.q.r.s', 't'],
    [toml, 'basis', undefined],
    [toml, 'extra', undefined],
    [toml, 'extra.absent', undefined],
    [yaml, 'title', "A 'b'"],
    [yaml, 'extra.basis', '12345678'],
    [yaml, 'extra.float', '123e4567'],
    [yaml, 'extra.hex', '0x1f'],
    [yaml, 'extra.list.0', 'x'],
    [yaml, 'extra.list.1.y', 'z'],
    [yaml, 'extra.text', 'one two'],
    ['no front matter: title', 'title', undefined],
  ])('of %j: %s', (text, path, expected) => {
    const found = expected === undefined ? {} : { field: path, value: expected }
    expect(readField(text, ['absent', path])).toEqual(found)
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(readField(windows, [path, 'title.absent'])).toEqual(found)
  })

  it.each([
    ['+++\na = 1\ntitle = \n+++\n', 3],
    ['+++\ntitle = 1\ntitle = 2\n+++\n', 3],
    ['---\na: 1\ntitle: [x\n---\n', 3],
    ['---\ntitle: a: b\n---\n', 2],
  ])('finds that %j does not parse', (text, line) => {
    const { finding } = readField(text, ['absent'])
    expect(finding).toMatchObject({ code: 'document:frontMatterSyntax', severity: 'error' })
    expect(finding?.params['format']).toMatch(/TOML|YAML/)
    expect(Math.abs((finding?.line ?? 0) - line)).toBeLessThanOrEqual(1)
  })
})

describe('front-matter fields as segments', () => {
  it('are the strings that are asked for, decoded', () => {
    const text =
      '+++\ntitle = "A \\"b\\""\nweight = 3\n[extra]\nsummary = \'\'\'\nC\n\'\'\'\nicon = "x"\n+++\n\nText\n'
    expect(outline(text)).toEqual(['front-matter: A "b"', 'paragraph: Text'])
    expect(outline(text, { fields: ['extra.summary', 'weight'] })).toEqual([
      'front-matter: C\n',
      'paragraph: Text',
    ])
    expect(outline(text, { fields: [] })).toEqual(['paragraph: Text'])
  })

  it('are one segment and a finding when it does not parse', () => {
    const { segments, findings } = extract('+++\ntitle = \n+++\n\nText\n')
    expect(segments.map(({ kind, source, translatable }) => [kind, source, translatable])).toEqual([
      ['other', 'title = \n', false],
      ['paragraph', 'Text', true],
    ])
    expect(findings).toMatchObject([{ code: 'document:frontMatterSyntax', severity: 'error' }])
  })

  const put = (text: string, target: string, field = 'title') => {
    const document = extract(text, { fields: [field] })
    return merge(document, new Map([[document.segments[0]?.id ?? '', target]]))
  }

  it.each([
    ['+++\ntitle = "a" # c\nb = 1\n+++\n', 'x "y" \\ z', '+++\ntitle = "x \\"y\\" \\\\ z" # c\nb = 1\n+++\n'],
    ['+++\ntitle = "a"\n+++\n', 'x\ny\tz\0', '+++\ntitle = "x\\ny\\tz\\u0000"\n+++\n'],
    ["+++\ntitle = 'a'\n+++\n", 'x "y" \\\nz', '+++\ntitle = \'x "y" \\ z\'\n+++\n'],
    ["+++\ntitle = 'a'\n+++\n", "it's", '+++\ntitle = "it\'s"\n+++\n'],
    [
      '+++\ntitle = """\na\n"""\n+++\n',
      'x\n"""y"""\n\\z"',
      '+++\ntitle = """\nx\n\\"""y\\"""\n\\\\z\\""""\n+++\n',
    ],
    ["+++\ntitle = '''a'''\n+++\n", 'x\ny', "+++\ntitle = '''x\ny'''\n+++\n"],
    ["+++\r\ntitle = '''a\r\nb'''\r\n+++\r\n", 'x\ny', "+++\r\ntitle = '''x\r\ny'''\r\n+++\r\n"],
    ['\uFEFF+++\ntitle="a"\n+++', '漢😀', '\uFEFF+++\ntitle="漢😀"\n+++'],
    ['---\ntitle: a # c\nb: 1\n---\n', 'x y', '---\ntitle: x y # c\nb: 1\n---\n'],
    ['---\ntitle: a\n---\n', 'x: y', '---\ntitle: "x: y"\n---\n'],
    ['---\ntitle: a\n---\n', 'x #y', '---\ntitle: "x #y"\n---\n'],
    ['---\ntitle: a\n---\n', '123', '---\ntitle: "123"\n---\n'],
    ['---\ntitle: a\n---\n', '- x', '---\ntitle: "- x"\n---\n'],
    ['---\ntitle: a\n---\n', 'x\n  y', '---\ntitle: x y\n---\n'],
    ["---\ntitle: 'a'\n---\n", "it's\nx", "---\ntitle: 'it''s x'\n---\n"],
    ['---\ntitle: "a"\n---\n', 'x "y"\n\u2028', '---\ntitle: "x \\"y\\"\\n\\u2028"\n---\n'],
    ['---\ntitle: >-\n    a\n    b\nc: 1\n---\n', 'x\ny', '---\ntitle: >-\n    x\n\n    y\nc: 1\n---\n'],
    ['---\ntitle: |\n  a\n  b\nc: 1\n---\n', 'x\ny\nz\n', '---\ntitle: |\n  x\n  y\n  z\nc: 1\n---\n'],
    ['---\ntitle: |\n  a\nc: 1\n---\n', 'x', '---\ntitle: |\n  x\nc: 1\n---\n'],
    ['---\nb: {title: a, c: d}\n---\n', 'x, y', '---\nb: {title: "x, y", c: d}\n---\n', 'b.title'],
  ])('keep the style of %j for %j', (text, target, ...[expected, field]) => {
    expect(put(text, target, field)).toBe(expected)
  })

  it.each([
    'yes',
    'No',
    'on',
    'off',
    'y',
    '~',
    'null',
    '2020-01-01',
    '1.0',
    '1e3',
    '0x1F',
    '12:30:00',
    '.5',
    '-1',
    '<<',
  ])('are quoted where plain YAML would be no text to some reader: %s', target =>
    expect(put('---\ntitle: a\n---\n', target)).toBe(`---\ntitle: "${target}"\n---\n`),
  )

  it.each(['yes and no', '1.0 is out', 'on time', '漢字', 'v1.0'])(
    'stay plain where no reader is in doubt: %s',
    target => expect(put('---\ntitle: a\n---\n', target)).toBe(`---\ntitle: ${target}\n---\n`),
  )

  it('are written all together, each in its own way', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `f${i}`)
    const head = (value: (i: number) => string) =>
      `---\n${names.map((n, i) => `${n}: ${value(i)}\n`).join('')}---\n`
    const document = extract(
      head(() => 'a'),
      { fields: names },
    )
    const targets = (text: (i: number) => string) =>
      new Map(document.segments.map(({ id }, i) => [id, text(i)]))
    expect(
      merge(
        document,
        targets(i => `x ${i}`),
      ),
    ).toBe(head(i => `x ${i}`))
    expect(
      merge(
        document,
        targets(i => (i === 500 ? 'x: y' : 'x')),
      ),
    ).toBe(head(i => (i === 500 ? '"x: y"' : 'x')))
    const few = extract('---\ntitle: a\ndescription: b\n---\n')
    expect(
      merge(
        few,
        new Map([
          ['s1', 'x: y'],
          ['s2', 'z'],
        ]),
      ),
    ).toBe('---\ntitle: "x: y"\ndescription: z\n---\n')
  })

  it('are found again with their new text', () => {
    for (const text of [
      '+++\ntitle = "a"\n+++\n',
      "+++\ntitle = 'a'\n+++\n",
      '---\ntitle: a\n---\n',
      "---\ntitle: 'a'\n---\n",
      '---\ntitle: >\n  a\n---\n',
    ])
      for (const target of [
        '"',
        "'",
        '\\',
        '# x',
        'x: y',
        '[x',
        '{',
        '&a',
        '*a',
        '!a',
        '%a',
        '@a',
        '`a',
        'true',
        'null',
        '~',
        '0x1',
        ' x ',
        'x:',
        '漢字：「x」',
        '---',
        '+++',
      ])
        expect(readField(put(text, target), ['title']).value?.trimEnd()).toBe(target.trimEnd())
  })
})
