import { beforeAll, describe, expect, it } from 'vitest'
import { linkTargets } from '../../../src/check/rules/link-targets.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf, findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const SOURCE = 'Before you start, read [the whole book](https://example.org/book) and then go on.'
const linked = (address: string): string => `始める前に[本を全部](${address})読んでから先に進んでください。`
const found = (address: string, locale = 'ja') =>
  findIn(linkTargets, { source: SOURCE, target: linked(address), locale })

describe('a link', () => {
  it.each([
    ['the same', 'https://example.org/book'],
    ['without a slash at its end', 'https://example.org/book/'],
    ['with another scheme', 'http://www.example.org/book'],
    ['in the folder of the locale', 'https://example.org/ja/book'],
    ['at the host of the locale', 'https://ja.example.org/hon'],
    ['at a host of the country', 'https://book.example.jp/'],
    ['with the locale in its name', 'https://example.org/book-ja/'],
    ['with a parameter for the language', 'https://example.org/book?hl=ja'],
  ])('%s leads to the same', (_, address) => {
    expect(found(address)).toEqual([])
  })

  it.each([
    ['another host', 'https://example.com/book'],
    ['another path', 'https://example.org/cook'],
    ['another fragment', 'https://example.org/book#two'],
    ['the language of somebody else', 'https://example.org/book-de/'],
  ])('to %s is found at its address', (_, address) => {
    expect(found(address)).toEqual([`changed: ${address}`])
  })

  it('may lead to any article of another Wikipedia, and to another version', () => {
    const source =
      'See [the kernel](https://en.wikipedia.org/wiki/Kernel) in [x86](https://docs.rs/x86_64/0.14.2/idt) today.'
    const target =
      '今日は[x86](https://docs.rs/x86_64/0.15.0/idt)の[カーネル](https://ja.wikipedia.org/wiki/カーネル)です。'
    expect(findIn(linkTargets, { source, target })).toEqual([])
  })

  it('that was left out is found, unless it stands elsewhere', () => {
    const target = '始める前に本を全部読んでから先に進んでください。'
    expect(findIn(linkTargets, { source: SOURCE, target })).toEqual([`lost: ${target}`])
    const two = {
      source: `${SOURCE}\n\nSecond passage with some more words here.`,
      target: `${target}\n\n二つ目の[段落](https://example.org/book)です。`,
    }
    expect(findIn(linkTargets, two)).toEqual([])
  })

  it('of the translator is nobody’s business', () => {
    expect(
      findIn(linkTargets, { source: 'Read the whole book first.', target: linked('https://a.b/c') }),
    ).toEqual([])
  })
})

describe('a reference', () => {
  const source = 'Read [the whole book][book] and then go on.\n\n[book]: https://example.org/book'

  it('is compared by what its definition says, told there', () => {
    const target = 'まず[本を全部][book]読んでください。\n\n[book]: https://example.org/cook'
    expect(findIn(linkTargets, { source, target })).toEqual(['changed: [book]: https://example.org/cook'])
  })

  it('may have a translated label', () => {
    const target = 'まず[本を全部]読んでください。\n\n[本を全部]: https://example.org/book'
    expect(findIn(linkTargets, { source, target })).toEqual([])
  })

  it('whose label nothing defines is left to that rule', () => {
    expect(findIn(linkTargets, { source, target: 'まず[本を全部][book]読んでください。' })).toEqual([])
  })
})

it('tells an image from another, and sees the translation of a post as the same', () => {
  const source = 'Here is a picture of it: ![The kernel](kernel.png)\n\nSee [the first post](first.md) too.'
  const target = 'これがその絵です: ![カーネル](colonel.png)\n\n[最初の記事](first.ja.md)も見てください。'
  const checked = checkedOf({ source, target })
  const surroundings = {
    ...checked.surroundings,
    hasFile: (path: string) => ['first.md', 'first.ja.md'].includes(path),
    translationOf: (path: string) => (path === 'first.md' ? 'first.ja.md' : undefined),
  }
  const findings = linkTargets.find({ ...checked, surroundings })
  expect(findings.map(({ message }) => message.params)).toEqual([
    { expected: 'kernel.png', found: 'colonel.png' },
  ])
})

it('reads addresses of tags', () => {
  const source = 'Go to <a href="https://example.org/book">the whole book</a> and read it.'
  const target = '<a href="https://example.org/cook">本を全部</a>読んでください。'
  expect(findIn(linkTargets, { source, target })).toEqual(['changed: https://example.org/cook'])
})
