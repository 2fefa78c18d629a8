import { beforeAll, describe, expect, it } from 'vitest'
import { frontMatter } from '../../../src/check/rules/front-matter.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string, options = {}) =>
  findIn(frontMatter, { source, target, ...options })
const toml = (...lines: string[]) => `+++\n${lines.join('\n')}\n+++\n\ntext\n`
const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\ntext\n`

describe('texts', () => {
  it('misses the title, also where there is no front matter at all', () => {
    expect(find(toml('title = "A"'), toml('weight = 1'))).toEqual(['title: '])
    expect(find(yaml('title: A'), 'text\n')).toEqual(['title: '])
  })

  it('finds translatable fields that are empty', () => {
    expect(find(toml('title = "A"'), toml('title = ""'))).toEqual(['empty: ""'])
    expect(find(yaml('title: A', 'description: B'), yaml('title: あ', 'description: ""'))).toEqual([
      'empty: ""',
    ])
    expect(
      find(
        toml('title = "A"', '[extra]', 'summary = "B"'),
        toml('title = "あ"', '[extra]', 'summary = " "'),
        {
          options: { fields: ['title', 'extra.summary'] },
        },
      ),
    ).toEqual(['empty: " "'])
  })

  it('lets a field be empty or absent that is so in the source', () => {
    expect(find(toml('title = "A"', 'description = ""'), toml('title = "あ"', 'description = ""'))).toEqual(
      [],
    )
    expect(find(toml('weight = 1'), toml('weight = 1'))).toEqual([])
    expect(find('text', toml('title = "あ"'))).toEqual([])
  })
})

describe('types', () => {
  it.each([
    ['a number in quotes', toml('weight = 3'), toml('weight = "3"'), 'type: "3"'],
    ['a truth value in quotes', yaml('draft: false'), yaml('draft: "false"'), 'type: "false"'],
    ['one value where there is a list', toml('tags = ["a", "b"]'), toml('tags = "a, b"'), 'type: "a, b"'],
    ['a list where there is one value', yaml('author: a'), yaml('author:', '  - a'), 'type: a'],
  ])('%s', (_, source, target, found) => {
    expect(find(source, target)).toEqual([found])
  })

  it('of dates and of titles may be as they like', () => {
    expect(find(toml('date = 2020-01-01'), toml('date = "2020-01-01"'))).toEqual([])
    expect(find(yaml('title: 2048'), yaml('title: 2048 게임'))).toEqual([])
    expect(find(toml('tags = ["a"]'), toml('tags = ["b", "c"]'))).toEqual([])
  })
})

describe('addresses', () => {
  const source = toml('title = "A"', 'path = "post"', 'aliases = ["old"]')

  it.each([
    ['that of the source', 'path = "post"', 'taken: "post"'],
    ['with slashes', 'path = "/post/"', 'taken: "/post/"'],
    ['that of another translation', 'path = "ko/post"', 'locale: "ko/post"'],
    ['an alias that is the source', 'aliases = ["/post"]', 'alias: "/post"'],
    ['an alias of the source', 'aliases = ["x", "old"]', 'alias: "old"'],
  ])('%s', (_, line, found) => {
    expect(find(source, toml('title = "あ"', line))).toEqual([found])
  })

  it.each([
    'path = "ja/post"',
    'path = "ja/kiji"',
    'path = "kiji"',
    'path = "blog/post"',
    'aliases = ["ja/old"]',
  ])('accepts %s', line => {
    expect(find(source, toml('title = "あ"', line))).toEqual([])
  })

  it('takes tags of one language for the same', () => {
    expect(find(source, toml('title = "甲"', 'path = "zh/post"'), { locale: 'zh-CN' })).toEqual([])
  })

  it('says nothing of slugs, which other generators put behind the language', () => {
    expect(find(yaml('title: A', 'slug: post'), yaml('title: あ', 'slug: post'))).toEqual([])
  })
})

it('leaves broken front matter to others', () => {
  expect(find(toml('title = "A"'), toml('title = "あ'))).toEqual([])
})
