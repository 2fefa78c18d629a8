import { beforeAll, describe, expect, it } from 'vitest'
import { anchorsIn } from '../../../src/check/links/anchors-in.ts'
import { anchors } from '../../../src/check/rules/anchors.ts'
import type { Checked } from '../../../src/check/types.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const told = (checked: Checked) =>
  anchors
    .find(checked)
    .map(
      ({ message, range }) =>
        `${message.code.split('.')[1]}: ${checked.target.text.slice(range.start, range.end)}`,
    )
const found = (source: string, target: string, locale = 'ja') => told(checkedOf({ source, target, locale }))

const SOURCE = '# Page Tables\n\nSee [above](#page-tables) for the tables.'

describe('an anchor in a definition', () => {
  const source = `${SOURCE.replace('(#page-tables)', '[above]')}\n\n[above]: #page-tables\n[b]: c.md`
  const target = (anchor: string) =>
    `# ページ {#page-tables}\n\n表は[上]を見てください。\n\n[b]: c.md\n[上]: #${anchor}`

  it.each(['page-table', '上の見出し'])('with a translated label is found: %s', anchor => {
    expect(found(source, target(anchor))).toEqual([`here: #${anchor}`])
  })

  it('with a translated label may be right', () => {
    expect(found(source, target('page-tables'))).toEqual([])
  })
})

describe('an anchor in the same post', () => {
  it('that the translated heading no longer has is found', () => {
    expect(found(SOURCE, '# ページテーブル\n\n表は[上](#page-tables)を見てください。')).toEqual([
      'here: #page-tables',
    ])
  })

  it.each([
    ['the translated heading', '# ページテーブル\n\n表は[上](#ページテーブル)を見てください。'],
    [
      'it written with percent signs',
      `# ページ\n\n表は[上](#${encodeURIComponent('ページ')})を見てください。`,
    ],
    ['an explicit id', '# ページテーブル {#page-tables}\n\n表は[上](#page-tables)を見てください。'],
    ['an id of MkDocs', '# ページテーブル { #page-tables }\n\n表は[上](#page-tables)を見てください。'],
    ['an element', '<a id="page-tables"></a>\n\n# ページ\n\n表は[上](#page-tables)を見てください。'],
    ['what Zola may make of it', '# ページテーブル\n\n表は[上](#peziteburu)を見てください。'],
  ])('may lead to %s', (_, target) => {
    expect(found(SOURCE, target)).toEqual([])
  })

  it('is written with accents or without', () => {
    expect(found(SOURCE, '# Où déjà\n\nVoir [plus haut](#ou-deja).', 'fr')).toEqual([])
    expect(found(SOURCE, '# Où déjà\n\nVoir [plus haut](#où-déjà).', 'fr')).toEqual([])
    expect(found(SOURCE, '# Où déjà\n\nVoir [plus haut](#ou-deja-vu).', 'fr')).toEqual(['here: #ou-deja-vu'])
  })

  it('that leads nowhere in the source either is left alone', () => {
    expect(
      found('# Tables\n\nSee [above](#page-tables).', '# 表\n\n[上](#page-tables)を見てください。'),
    ).toEqual([])
  })

  it('is told at the definition that many links use', () => {
    const source = `${SOURCE.replace('(#page-tables)', '[t]')} And [again][t].\n\n[t]: #page-tables`
    expect(
      found(source, '# ページ\n\n表は[上][t]を見てください。[また][t]も。\n\n[t]: #page-tables'),
    ).toEqual(['here: #page-tables'])
  })
})

it('looks into other posts, and into their translations', () => {
  const posts = new Map([
    ['second.md', '# Page Tables\n\nText.'],
    ['second.ja.md', '# ページテーブル\n\n本文。'],
  ])
  const checked = checkedOf({
    source: 'See [it](second.md#page-tables).',
    target: '[それ](second.ja.md#page-tables)を見てください。',
  })
  const surroundings = {
    ...checked.surroundings,
    hasFile: (path: string) => posts.has(path),
    translationOf: (path: string) => (path === 'second.md' ? 'second.ja.md' : undefined),
    anchorsOf: (path: string) => {
      const text = posts.get(path)
      return text === undefined ? undefined : anchorsIn(extract(text))
    },
  }
  expect(told({ ...checked, surroundings })).toEqual(['elsewhere: second.ja.md#page-tables'])
  const kept = checkedOf({
    source: 'See [it](second.md#page-tables).',
    target: '[それ](second.md#page-tables)を見てください。',
  })
  expect(told({ ...kept, surroundings })).toEqual([])
})

it('numbers headings of the same text, and reads code and links in them', () => {
  const { ids, isOpen } = anchorsIn(
    extract('# The `Foo` type\n\n## [A link](b.md)\n\n## A link\n\n## C++ & more\n'),
  )
  expect([...ids]).toEqual(
    expect.arrayContaining(['the-foo-type', 'a-link', 'a-link-1', 'c--more', 'c-more']),
  )
  expect(isOpen).toBe(false)
})
