import { beforeAll, describe, expect, it } from 'vitest'
import { htmlTags } from '../../../src/check/rules/html-tags.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string) => findIn(htmlTags, { source, target })

describe('balance', () => {
  it('misses the end of an element, in a text and in blocks', () => {
    expect(find('Press <kbd>A</kbd> now.', '<kbd>A を押す。')).toEqual(['open: <kbd>'])
    expect(find('<div>\n\ntext\n\n</div>', '<div>\n\n文\n')).toEqual(['open: <div>'])
    expect(
      find(
        '<details>\n<summary>A</summary>\n\nb\n\n</details>',
        '<details>\n<summary>あ\n\nい\n\n</details>',
      ),
    ).toEqual(['open: <summary>'])
  })

  it('finds an end without its beginning', () => {
    expect(find('some text', '文</span>です')).toEqual(['close: </span>'])
  })

  it('lets elements stay open that may, or that the source leaves open', () => {
    expect(find('a\n\n<ul>\n<li>b\n<li>c\n</ul>', 'あ\n\n<ul>\n<li>い\n<li>う\n</ul>')).toEqual([])
    expect(find('<div>\n\na', '<div>\n\nあ')).toEqual([])
    expect(find('a<br>b <img src="c">', 'あ<br>い <img src="c">')).toEqual([])
  })

  it('sees neither comments, code nor generics', () => {
    expect(find('a `<b>` c', 'あ `<b>` う <!-- <div> -->')).toEqual([])
    expect(find('text\n\n```html\n<div>\n```', '文\n\n```html\n<div>\n```')).toEqual([])
  })
})

describe('elements of the source', () => {
  it('that the translation lacks', () => {
    expect(find('a <span class="gray">(note)</span> b', 'あ（注）い')).toEqual(['lost: あ（注）い'])
  })

  it('may be said in Markdown, and breaks may go', () => {
    expect(find('an <em>important</em> <code>x</code><br>thing', '*重要*な `x` もの')).toEqual([])
  })

  it('that are links and images are another rule’s', () => {
    expect(find('see <a href="https://a.b">this</a> page', 'これを見よ')).toEqual([])
  })

  it('may be joined by those that a translator adds', () => {
    expect(find('the page table', '<ruby>頁<rp>(</rp><rt>ページ</rt><rp>)</rp></ruby>表')).toEqual([])
  })
})
