import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHtmlText } from '../../src/document/html-text.ts'
import { cases } from '../support/cases.ts'
import { expectSteady } from './steady.ts'

const runsIn = (html: string): string[] => findHtmlText(html).text.map(r => html.slice(r.start, r.end))
const attributesIn = (html: string): string[] =>
  findHtmlText(html).attributes.map(a => `${a.name}=${html.slice(a.range.start, a.range.end)}`)

describe('text in raw HTML', () => {
  it.each([
    ['inline tags inside a run', '<p>Hello <b>x</b> y</p>', ['Hello <b>x</b> y']],
    ['no tags around all of it', '<p><a href="u"><b>Text</b></a></p>', ['Text']],
    ['the tag that a run begins with', '<p>\n  <b>Bold</b> text\n</p>', ['<b>Bold</b> text']],
    ['the tag that a run ends with', '<p>text <b>bold</b></p>', ['text <b>bold</b>']],
    [
      'code at its edges',
      '<li><code>a</code> calls <code>b</code></li>',
      ['<code>a</code> calls <code>b</code>'],
    ],
    ['no image at its edges', '<p><img src="a" alt="b"> text<br></p>', ['text']],
    ['an image inside', '<p>see <img src="a"> there</p>', ['see <img src="a"> there']],
    ['several blocks', '<details><summary>A</summary>\nB\n<p>C</p></details>', ['A', 'B', 'C']],
    ['table cells', '<table><tr><th>A<td>B</td>\n<td>12</td></tr></table>', ['A', 'B', '12']],
    ['a block in an inline tag', '<a href="x"><h2>A</h2></a>', ['A']],
    ['text outside all tags', '</details> text <br> more', ['text <br> more']],
    [
      'a comment inside a run only',
      '<!-- a --><p><!-- b -->c <!-- d --> e<!-- f --></p>',
      ['c <!-- d --> e'],
    ],
    ['a lone angle bracket', '<p>a < b and 1<2</p>', ['a < b and 1<2']],
    [
      'links side by side',
      '<p><a href="a">A</a> | <a href="b">B</a></p>',
      ['<a href="a">A</a> | <a href="b">B</a>'],
    ],
    ['other scripts', '<p>　你好 <b>世界</b></p>', ['　你好 <b>世界</b>']],
  ])('keeps %s', (_name, html, expected) => expect(runsIn(html)).toEqual(expected))

  it.each([
    '<script>let a = "<p>x</p>"</script>',
    '<STYLE>p { }</STYLE >',
    '<pre><p>x</p></pre>',
    '<p><code>x</code></p>',
    '<textarea>x</textarea>',
    '<svg><text>x</text></svg>',
    '<math><mi>x</mi></math>',
    '<template><p>x</p></template>',
    '<!-- <p>x</p> -->',
    '<![CDATA[<p>x</p>]]>',
    '<!doctype html><?php echo "<p>x</p>" ?>',
    '<ul>x</ul>',
    '<unknown>x</unknown>',
    '<p>&nbsp; | &#8226;</p>',
    '<script>x',
    '<p',
    '<!-- <p>x</p>',
    '',
  ])('sees no text in %s', html => expect(runsIn(html)).toEqual([]))

  it('finds prose in a known element inside an unknown one, and behind it', () => {
    expect(runsIn('<x-tabs>no<p>a</p>no</x-tabs> b <Icon/> c')).toEqual(['a', 'b', 'c'])
  })

  it('lives with wrong nesting', () => {
    expect(runsIn('<p><b><i>a</b> b</i></p></div></p><p>c')).toEqual(['<b><i>a</b> b</i>', 'c'])
  })
})

describe('visible attributes', () => {
  it.each([
    [`<img alt="a b" src=x title='c "d"'>`, ['alt=a b', 'title=c "d"']],
    ['<p>x <img alt=y> z</p>', ['alt=y']],
    ['<INPUT PLACEHOLDER = "q" value="r"/>', ['placeholder=q']],
    [
      '<button aria-label="Close"><svg aria-label="x"><a title="no"/></svg></button>',
      ['aria-label=Close', 'aria-label=x'],
    ],
    ['<img alt="" title=" ">', []],
    ['<img alt>', []],
    ['<pre><img alt="x"></pre><!-- <img alt="y"> -->', []],
    ['<img alt="a > b">', ['alt=a > b']],
    ['<img alt="never closed>', []],
    ['</p title="x">', []],
  ])('%s', (html, expected) => expect(attributesIn(html)).toEqual(expected))
})

const MARKS = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i',
  '<code>',
  '</code>',
  '<svg>',
  '</svg>',
  '<pre>',
  '</pre>',
  '<x-y>',
].concat([
  '<img alt="',
  '"',
  "'",
  '>',
  '<',
  '/',
  '=',
  ' ',
  '\n',
  'a',
  '😀',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<br/>',
])

describe('any text', () => {
  const soup = fc.array(fc.constantFrom(...MARKS)).map(parts => parts.join(''))

  it('gives ordered, disjoint, trimmed ranges', () => {
    fc.assert(
      fc.property(soup, html => {
        const { text, attributes } = findHtmlText(html)
        for (const ranges of [text, attributes.map(a => a.range)]) {
          let last = 0
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(html.length)
        }
        for (const run of runsIn(html)) expect(run).toMatch(/^[^ \t\r\n\f]([^]*[^ \t\r\n\f])?$/)
      }),
      { numRuns: cases(2000) },
    )
  })

  it('finds every paragraph of well-formed markup', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const run = fc.array(fc.tuple(word, fc.constantFrom(' ', ' <br> '), fc.constantFrom('b', 'em', 'a')), {
      minLength: 1,
    })
    fc.assert(
      fc.property(fc.array(run), runs => {
        const texts = runs.map(parts =>
          parts.map(([w, gap, tag]) => `x${gap}<${tag}>${w}</${tag}>`).join(' '),
        )
        expect(runsIn(texts.map(t => `<div>\n <p> ${t} </p></div>\n`).join(''))).toEqual(texts)
      }),
      { numRuns: cases(100) },
    )
  })

  it.each([
    '<p>',
    '<b>a',
    '</x></b>',
    '<x-y>',
    '<',
    '<a ',
    '<a b="',
    "<a b='",
    '<!',
    '<!--',
    '<script>',
    '</script ',
    '<b>a</i>',
    ' \n',
  ])('reads %j a great many times as a few times, which only a linear scan can do in time', part => {
    expectSteady(n => findHtmlText(part.repeat(n)).text.length, 50_000)
    expectSteady(n => findHtmlText(`<p>a${part.repeat(n)}b</p>`).text.length, 50_000)
  })
})
