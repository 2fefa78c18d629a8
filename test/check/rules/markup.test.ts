import { beforeAll, describe, expect, it } from 'vitest'
import { markup } from '../../../src/check/rules/markup.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn, type SmallPair } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string, rest: Partial<SmallPair> = {}) =>
  findIn(markup, { source, target, ...rest })

describe('emphasis', () => {
  it('with blanks inside is no emphasis', () => {
    expect(find('**Note:** mind the gap.', '** 注意：** 当心空隙。', { locale: 'zh-CN' })).toEqual([
      'space: ** 注意：**',
    ])
  })

  it.each([
    ['ja', 'これは**「重要」**です。'],
    ['zh-CN', '这是**“重要”**的事。'],
    ['ko', '이것은 **메모리(memory)**입니다.'],
    ['tr', 'Bu *"bump"*lanacak bir şey.'],
  ])('between a sign and a letter is none (%s)', (locale, target) => {
    const [found = ''] = find('This is **important**, and *so* on.', target, { locale })
    expect(found).toMatch(/^punctuation: (\*{1,2}).*\1$/)
  })

  it('around a link, code or a tag and before a letter is none', () => {
    expect(
      find('**[Rust](https://a.b)** is a language.', '**[Rust](https://a.b)**는 언어이다.', { locale: 'ko' }),
    ).toEqual(['construct: **[Rust](https://a.b)**'])
    expect(find('a **list of `x`** here', 'これは**単なる`x`**です')).toEqual(['construct: **単なる`x`**'])
  })

  it('by underscores beside letters is none', () => {
    expect(
      find('supports _dynamic allocation_: it works', '支持_动态内存分配_：它可以', { locale: 'zh-CN' }),
    ).toEqual(['underscore: _动态内存分配_'])
  })

  it('that is never closed is none', () => {
    expect(find('a **bold** word', '**太字の単語')).toEqual(['unpaired: **'])
    expect(find('~~old~~ new', '~~古い 新しい')).toEqual(['unpaired: ~~'])
  })

  it('is understood beside signs on both sides, and beside blanks', () => {
    expect(find('**a** b _c_ *d*', '「**あ**」 い _う_ *え*。**「お」**、か')).toEqual([])
    expect(find('a **b** c', 'ㄱ **“ㄴ”** ㄷ', { locale: 'ko' })).toEqual([])
  })

  it('is read by Python-Markdown whatever stands beside it', () => {
    const note = '/// note\n\nText.\n\n///\n\n'
    expect(
      find(`${note}The **memory** is full.`, `${note}**메모리(RAM)**는 가득 찼다.`, { locale: 'ko' }),
    ).toEqual([])
  })
})

describe('signs that are meant', () => {
  it.each([
    ['the source has them too', 'It is 2**8 and `a`.', 'それは2**8、`a` である。'],
    ['escaped', 'a **b** c', String.raw`あ \*\*い\*\* う`],
    ['in code', 'Use `**` here.', 'ここで `**` を使う。'],
    ['in code blocks', 'Text.\n\n```\na ** b\n```', '文。\n\n```\na ** b\n```'],
    ['in template tags', 'See {{ f(x="a") }} here.', '見よ {{ f(x="** a `") }} ここ。'],
    ['identifiers', 'The _name_ is foo.', '名前_は foo_bar と baz_qux である。'],
    ['one asterisk', 'a *b* c', 'あ*印 う'],
    ['pairs where the source emphasises nothing', 'See the footnotes.', '脚注*一*を。*「二」*も。'],
  ])('%s', (_, source, target) => {
    expect(find(source, target)).toEqual([])
  })
})

describe('links', () => {
  it.each([
    ['gap', 'see [here](https://a.b).', 'см. [здесь] (https://a.b).', 'ru', '[здесь] ('],
    ['address', 'see [here](https://a.b/c).', '[ここ](https://a.b c) を見よ', 'ja', '[ここ]('],
    ['wide', 'see [here](https://a.b).', '参见［这里］(https://a.b)。', 'zh-CN', '［这里］('],
    ['wide', 'see [here](https://a.b).', '参见[这里]（https://a.b）。', 'zh-CN', '[这里]（'],
    ['wide', 'see [here](https://a.b).', '参见【这里】(https://a.b)。', 'zh-CN', '【这里】('],
  ])('%s', (variant, source, target, locale, text) => {
    expect(find(source, target, { locale })).toEqual([`${variant}: ${text}`])
  })

  it('with notes in parentheses behind brackets are none', () => {
    expect(find('a [b] (c) d', 'あ［い］（う）、【え】(お) か')).toEqual([])
    expect(find('a [b](https://a.b) (c)', 'あ [い](https://a.b) （https://c.d 参照）')).toEqual([])
  })
})

describe('code and footnotes', () => {
  it('finds backticks, footnotes and fences that are not closed', () => {
    expect(find('the `x` is', '`x は')).toEqual(['code: `'])
    expect(find('a[^1]\n\n[^1]: b', 'あ［^1］\n\n[^1]: い')).toEqual(['footnote: ［^1］'])
    expect(find('a\n\n```rust\nb\n```\n\nc', 'あ\n\n```rust\nb\n\nう')).toEqual(['fence: ```'])
  })

  it('finds a fence that only the next block closes', () => {
    const source = '```sh\na\n```\n\ntext\n\n```rust\nb\n```\n'
    expect(find(source, source.replace('```\n\ntext', '\n文'))).toEqual(['fence: ```'])
    expect(find(source, '````md\n```sh\na\n```\n````\n')).toEqual([])
  })

  it('knows fences in quotations and lists, and longer ones', () => {
    const text = '> ```\n> a\n> ```\n\n- b\n  ~~~~\n  ```\n  ~~~~\n'
    expect(find(text, text)).toEqual([])
    expect(find('a', '> ~~~~~\n> a\n> ~~~~~')).toEqual([])
  })
})

it('says nothing of MDX that does not parse', () => {
  expect(find('**a**', '**あ <b', { options: { format: 'mdx' } })).toEqual([])
})
