import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'

beforeAll(() => loadParser('satteri'))

const TOML = `+++
title = "Tea"
weight = 3
date = 2026-01-02
draft = false
slug = 'the-pot'
version = "5"
tags = [
  "tea", # hot
  "cups",
]

[extra]
toc = true
summary = "About tea"
authors = []
[extra.image]
path = "a.png"
[[extra.links]]
url = "https://tea.example/"
+++
Text
`

const YAML = `---
title: Tea
weight: 3
date: 2026-01-02
draft: false
slug: the-pot
version: "5"
tags:
  - tea # hot
  - "cups"
extra:
  toc: true
  summary: About tea
  authors: []
  image: { path: a.png }
  empty:
  links:
    - url: https://tea.example/
---
Text
`

const fieldsOf = (text: string, shared?: readonly string[], fields?: readonly string[]) =>
  extract(text, { ...(shared && { shared }), ...(fields && { fields }) })
    .segments.filter(({ kind }) => kind === 'front-matter')
    .map(({ field, source, translatable }) => `${translatable ? '' : '='}${field} ${source}`)

const ALL = ['weight', 'date', 'draft', 'slug', 'version', 'tags', 'extra']

describe('shared front-matter fields', () => {
  it('are segments that nobody translates, of any type, in the order of the text', () => {
    expect(fieldsOf(TOML, ALL)).toEqual([
      'title Tea',
      '=weight 3',
      '=date 2026-01-02',
      '=draft false',
      '=slug the-pot',
      '=version "5"',
      '=tags [\n  "tea", # hot\n  "cups",\n]',
      '=extra.toc true',
      '=extra.summary About tea',
      '=extra.authors []',
      '=extra.image.path a.png',
      '=extra.links.0.url https://tea.example/',
    ])
    expect(fieldsOf(YAML, ALL)).toEqual([
      'title Tea',
      '=weight 3',
      '=date 2026-01-02',
      '=draft false',
      '=slug the-pot',
      '=version "5"',
      '=tags - tea # hot\n  - "cups"',
      '=extra.toc true',
      '=extra.summary About tea',
      '=extra.authors []',
      '=extra.image.path a.png',
      '=extra.links - url: https://tea.example/',
    ])
  })

  it.each([TOML, YAML])('are none where nobody asked, and where they are translated', text => {
    expect(fieldsOf(text)).toEqual(['title Tea'])
    expect(fieldsOf(text, ['missing', 'title'])).toEqual(['title Tea'])
    expect(fieldsOf(text, ['tags', 'extra.summary'], ['tags.1', 'extra.summary'])).toEqual([
      '=tags.0 tea',
      'tags.1 cups',
      'extra.summary About tea',
    ])
  })

  it('are read in any plainness, and not where the front matter does not parse', () => {
    expect(fieldsOf('---\nweight: 3\n---\n', ['weight'])).toEqual(['=weight 3'])
    expect(fieldsOf('---\nx: [a, b] # c\ny: "b"\nz: {}\n---\n', ['x', 'y', 'z'])).toEqual([
      '=x [a, b]',
      '=y b',
    ])
    expect(fieldsOf('---\nx: &a 1\ny: *a\n---\n', ['x', 'y'])).toEqual(['=x 1', '=y *a'])
    const { segments, findings } = extract('+++\nweight = \n+++\n', { shared: ['weight'] })
    expect(segments.map(({ kind, translatable }) => [kind, translatable])).toEqual([['other', false]])
    expect(findings.map(({ code }) => code)).toEqual(['document:frontMatterSyntax'])
  })
})

describe('merging shared fields', () => {
  const write = (text: string, field: string, target: string): string => {
    const document = extract(text, { shared: ALL })
    const segment = document.segments.find(one => one.field === field)
    return merge(document, new Map([[segment?.id ?? '', target]]))
  }

  it.each([TOML, YAML])('gives the same bytes when nothing is asked', text => {
    const document = extract(text, { shared: ALL })
    expect(merge(document, new Map())).toBe(text)
    expect(merge(document, new Map(document.segments.map(({ id, source }) => [id, source])))).toBe(text)
  })

  it('writes what is no text as it is given, and texts in their quotes', () => {
    expect(write(TOML, 'weight', '4')).toBe(TOML.replace('= 3', '= 4'))
    expect(write(TOML, 'tags', '["pot"]')).toBe(TOML.replace(/\[\n.*\n.*\n\]/, '["pot"]'))
    expect(write(TOML, 'slug', 'a-cup')).toBe(TOML.replace('the-pot', 'a-cup'))
    expect(write(YAML, 'slug', 'a: cup')).toBe(YAML.replace('the-pot', '"a: cup"'))
    expect(write(YAML, 'date', '2027-01-01')).toBe(YAML.replace('2026-01-02', '2027-01-01'))
    expect(write(YAML, 'tags', '- pot\n  - cup')).toBe(
      YAML.replace('- tea # hot\n  - "cups"', '- pot\n  - cup'),
    )
  })

  it.each([
    ['weight', '4\nevil = true'],
    ['weight', '4 # note'],
    ['tags', '['],
    ['draft', ''],
  ])('refuses %s = %j', (field, target) => {
    for (const text of [TOML, YAML])
      expect(() => write(text, field, target)).toThrow(
        expect.objectContaining({ code: 'document:unfitTarget' }),
      )
  })
})
