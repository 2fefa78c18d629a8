import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { HOLE, type Document, type ExtractOptions, type Segment } from '../../src/document/types.ts'
import { inlineOfTarget } from '../../src/exchange/inline/inline-of-target.ts'
import { inlineOf } from '../../src/exchange/inline/inline-of.ts'
import { textOf } from '../../src/exchange/inline/text-of.ts'
import type { TextPlace } from '../../src/exchange/inline/types.ts'
import { readTags, writeTags } from '../../src/exchange/po/tags.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

/** The first segment of a text, and its document. */
function read(text: string, options?: ExtractOptions): { document: Document; segment: Segment } {
  const document = extract(text, options)
  const [segment] = document.segments
  if (segment === undefined) throw new Error(`no segment in ${text}`)
  return { document, segment }
}

/** A Markdown text as a translator gets it, codes as tags. */
function shown(text: string, options?: ExtractOptions): string {
  return writeTags(inlineOf(read(text, options).segment))
}

/** What becomes of a translator's text: Markdown, or the code of a problem. */
function written(source: string, target: string, more: Partial<TextPlace> & ExtractOptions = {}): string {
  const { existing, madeFor, target: translation, ...options } = more
  const result = textOf(readTags(target), {
    ...read(source, options),
    existing,
    madeFor,
    target: translation,
  })
  return 'text' in result ? result.text : result.problem.code
}

describe('a source text for translators', () => {
  it('has codes around words and codes that stand for themselves, numbered in its order', () => {
    expect(shown('Install `npm`, then *read* [the **guide**](/g) and ![a](b.png).')).toBe(
      'Install <1/>, then <2>read</2> <3>the <4>guide</4></3> and <5/>.',
    )
  })

  it('pairs tags, and leaves alone what has no other end or would cross', () => {
    expect(shown('a <kbd>Ctrl</kbd> b<br>c <i>d *e</i> f*')).toBe('a <1>Ctrl</1> b<2/>c <3>d *e</3> f*')
    expect(shown('a <u>b [c</u> d](/e)')).toBe('a <1/>b <2>c<3/> d</2>')
  })

  it('reads escapes and references as readers do, and a line end as a blank', () => {
    expect(shown('5 \\* 3 &lt; 20&nbsp;km &copy; AT&T &nosuch; \\a\nnext')).toBe(
      '5 * 3 < 20\u00A0km © AT&T &nosuch; \\a next',
    )
  })

  it('keeps a hard break, a template tag and a character that XML cannot hold as codes', () => {
    expect(shown('one  \ntwo\\\nthree {{ x }} a\u0007b &#10; c')).toBe(
      'one<1/>two<2/>three <3/> a<4/>b <5/> c',
    )
    const [, first] = inlineOf(read('a\u0007b').segment)
    expect(first).toEqual({ type: 'x', id: '1', shown: 'U+0007', content: [] })
  })

  it('shows what a code is, the place of an inner text as a mark', () => {
    const codes = inlineOf(read('See ![alt text](a.png "Its title") and <b title="tip">x</b>.').segment)
    expect(codes.flatMap(code => (typeof code === 'string' ? [] : (code.shown ?? '')))).toEqual([
      '![…](a.png "…")',
      '',
    ])
  })

  it('takes front matter, attributes and comments as they are', () => {
    expect(shown('+++\ntitle = "a *b* &amp; \\\\c"\n+++\n')).toBe('a *b* &amp; \\c')
    const { document } = read('![an *alt* \\[x\\]](a.png)')
    expect(writeTags(inlineOf(document.segments.at(-1)!))).toBe('an *alt* \\[x\\]')
  })

  it('leaves blanks at the ends out', () => {
    const { segment } = read("---\ntitle: '  Hello '\n---\n")
    expect(inlineOf(segment)).toEqual(['Hello'])
    expect(written("---\ntitle: '  Hello '\n---\n", 'Hallo')).toBe('  Hallo ')
  })
})

describe('a translated text', () => {
  it('comes back byte for byte where nothing changed', () => {
    const source = 'A \\* b  \nc &nbsp; *d* __e__ [f][] ~g~\nh\n\n[f]: /x'
    expect(written(source, shown(source))).toBe(source.split('\n\n')[0])
  })

  it('may have its codes in another order', () => {
    expect(written('Use `a` for *b* in [c](/d).', '<3>씨</3>: <2>비</2> <1/>')).toBe('[씨](/d): *비* `a`')
  })

  it.each([
    ['a missing code', 'Use `a`.', 'x', 'exchange:missingCode'],
    ['a missing link', '[a](/b) c', 'a c', 'exchange:missingCode'],
    ['a code that stands twice', 'Use `a`.', '<1/> <1/>', 'exchange:doubleCode'],
    ['an invented code', 'Use `a`.', '<1/> <2/>', 'exchange:inventedCode'],
    ['codes that cross', '*a* [b](/c)', '<1>a<2>b</1>c</2>', 'exchange:doubleCode'],
    ['words in a code without words', 'Use `a`.', '<1>rm -rf</1>', 'exchange:wordsInCode'],
    ['a link without words', 'See [a](/b).', 'See <1></1>.', 'exchange:emptyCode'],
    ['a link in a link', '[a](/b) [c](/d)', '<1>a <2>c</2></1>', 'exchange:cannotWrite'],
    ['nothing', 'Use it.', ' \n ', 'exchange:emptyTarget'],
    ['the character that stands for inner texts', 'Use it.', `x ${HOLE}`, 'exchange:cannotWriteWords'],
  ])('with %s is refused', (_, source, target, code) => {
    expect(written(source, target)).toBe(code)
  })

  it('names the codes that are wrong', () => {
    const result = textOf(['x'], read('Use `npm i` in [a](/b).'))
    expect(result).toEqual({
      problem: { code: 'exchange:missingCode', params: { count: 2, codes: '1 = `npm i`, 2 = [](/b)' } },
    })
  })

  it('may have a pair without words, as its source does', () => {
    expect(written('Stop <b> </b> here.', '<1> </1> で止まります。')).toBe('<b> </b> で止まります。')
  })

  it('may lack emphasis, which not every script has', () => {
    expect(written('A *b* **c**.', '甲乙丙。')).toBe('甲乙丙。')
  })

  it.each([
    ['marks of emphasis', '2*3*4 _a_ **b**', '2\\*3\\*4 \\_a\\_ \\*\\*b\\*\\*'],
    ['marks that are none', 'snake_case 2 * 3 ~5 a_b_c', 'snake_case 2 * 3 ~5 a_b_c'],
    ['backticks', 'a `b` c', 'a \\`b\\` c'],
    ['one backtick', 'a ` c', 'a ` c'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['brackets', '[1] and [INFO]', '[1] and [INFO]'],
    ['the label of a definition', '[guide] it', '\\[guide\\] it'],
    ['an image', '![a](b)', '!\\[a\\](b)'],
    ['a tag of HTML', 'Vec<u8> <b>', 'Vec\\<u8> \\<b>'],
    ['less than', 'a < b', 'a < b'],
    ['a reference', '&amp; &lt;b&gt;', '\\&amp; \\&lt;b\\&gt;'],
    ['an escape', 'C:\\*.txt \\o/', 'C:\\\\*.txt \\o/'],
    ['a template tag', '{{ a }} {% b %}', '\\{\\{ a \\}\\} \\{% b %\\}'],
    ['an address', 'https://example.org/a_b_c here', 'https://example.org/a_b_c here'],
    ['an address right before a code', 'https://example.org/a_b', '<https://example.org/a_b>'],
    ['a footnote', '[^1]', '\\[^1\\]'],
  ])('with %s in its words keeps them words', (_, words, expected) => {
    const source = 'Words.[^1]\n\n[guide]: /x\n\n[^1]: note\n'
    expect(written(source, `${words}<1/>`)).toBe(`${expected}[^1]`)
  })

  it.each([
    ['a heading', '# b', '\\# b'],
    ['a list', '- b', '\\- b'],
    ['another list', '+ b', '\\+ b'],
    ['a numbered list', '1. b', '1\\. b'],
    ['a row below a head', '|---|', '\\|---|'],
    ['a quotation', '> b', '\\> b'],
    ['an underline', '=== b', '=== b'],
    ['an underline alone', '===', '\\==='],
    ['a table', '| b |', '| b |'],
  ])('keeps the words behind a hard break words, be they like %s', (_, words, expected) => {
    expect(written('One  \ntwo.', `a<1/>${words}`)).toBe(`a  \n${expected}`)
    expect(written('One\\\ntwo.', `a<1/>${words}`)).toBe(`a\\\n${expected}`)
  })

  it('keeps marks at the end of a heading', () => {
    expect(written('# One', 'C #')).toBe('C \\#')
    expect(written('# One', 'C ###')).toBe('C \\###')
    expect(written('# One', 'C#')).toBe('C#')
  })

  it('names the words where no code is in the way', () => {
    expect(written('# One', 'C {#c}')).toBe('exchange:cannotWriteWords')
    expect(written('[a](/b) [c](/d)', '<1>x <2>y</2></1>')).toBe('exchange:cannotWrite')
  })

  it('is one line, without blanks at its ends; what is no blank stays', () => {
    expect(written('One\ntwo.', '  eins\n\nzwei\u200E\u00A0 ')).toBe('eins zwei\u200E\u00A0')
  })

  it('takes blanks out of emphasis, where marks would be none', () => {
    expect(written('a *b* c', 'x<1> y </1>z')).toBe('x *y* z')
  })

  it('has emphasis as tags where marks would not be read as such', () => {
    expect(written('This is **「important」**.', 'これは<1>「重要」</1>です')).toBe(
      'これは<strong>「重要」</strong>です',
    )
    expect(written('It is *so*.', 'gar<1>nicht</1>so')).toBe('gar*nicht*so')
    expect(written('It is _so_.', 'gar<1>nicht</1>so')).toBe('gar<em>nicht</em>so')
  })

  it('keeps a bare address apart from what follows', () => {
    expect(written('See http://a.b/c there.', '<1/>を見る')).toBe('<http://a.b/c>を見る')
  })

  it('keeps references as the source writes them', () => {
    expect(written('A 5&nbsp;km run &mdash; `x`', '<1/> 5\u00A0km — a')).toBe('`x` 5&nbsp;km &mdash; a')
  })

  it('names the definition of a link whose label was its text', () => {
    const source = 'See [Task State] and [b][].\n\n[task state]: /t\n[b]: /b'
    expect(written(source, '<2>나</2>, <1>작업 상태</1>')).toBe('[나][b], [작업 상태][Task State]')
    expect(written(source, '<2>b</2>, <1>Task State</1>')).toBe('[b][], [Task State]')
  })

  it('holds marks of MDX, math and directives apart', () => {
    expect(written('A word.', 'a {b} <C', { format: 'mdx' })).toBe('a \\{b\\} \\<C')
    expect(written('A word.', '$a$ b', { math: true })).toBe('\\$a\\$ b')
    expect(written('A word.', 'a :b[c]', { directives: true })).toBe('a \\:b\\[c\\]')
  })

  it('keeps words of HTML from becoming tags', () => {
    const { document } = read('<p>Some text</p>\n')
    const segment = document.segments.at(-1)!
    const result = textOf(['a <b> < 3'], { document, segment })
    expect(result).toEqual({ text: 'a &lt;b> < 3' })
  })

  it('reads the same with both parsers', () => {
    for (const parser of ['satteri', 'remark'] as const) {
      expect(written('A **b** `c`.', '<2/>「<1>가</1>」*', { parser })).toBe('`c`「**가**」*')
    }
  })

  it('goes into a heading, an item and a cell', () => {
    const text = '# One `a`\n\n- two\n\n| three |\n|---|\n| four |\n'
    const document = extract(text)
    const targets = document.segments.map(segment => {
      const words = segment.source.includes('`')
        ? ['# *x* | ', { type: 'x' as const, id: '1', content: [] }]
        : ['1. *x* | y']
      const result = textOf(words, { document, segment })
      return [segment.id, 'text' in result ? result.text : ''] as const
    })
    expect(merge(document, new Map(targets))).toBe(
      '# # \\*x\\* | `a`\n\n- 1\\. \\*x\\* | y\n\n| 1. \\*x\\* \\| y |\n|---|\n| 1. \\*x\\* \\| y |\n',
    )
  })
})

describe('an existing translation', () => {
  const shownTarget = (source: string, target: string): string => {
    const sides = { source: read(source), target: read(target) }
    return writeTags(
      inlineOfTarget(sides.source.segment, sides.target.segment, {
        source: sides.source.document,
        target: sides.target.document,
      }),
    )
  }

  it('has the ids of the source, told by content', () => {
    expect(shownTarget('`a` *b* [c](/d) `e`', '`e` [다](/d) _나_ `a`')).toBe('<4/> <3>다</3> <2>나</2> <1/>')
  })

  it('has references that lead to the same address', () => {
    expect(
      shownTarget('[a] [b c](/x) [d][d]\n\n[a]: /a\n[d]: /d', '[가][d] [나](/a) [다][x]\n\n[d]: /d\n[x]: /x'),
    ).toBe('<3>가</3> <1>나</1> <2>다</2>')
  })

  it('has the only link of both, although it leads to a page in another language', () => {
    expect(shownTarget('[a](https://en.b/c) `d`', '`d` [가](https://ko.b/c)')).toBe('<2/> <1>가</1>')
  })

  it('has ids of its own for what cannot be told apart', () => {
    expect(shownTarget('[a](/a) [b](/b)', '[가](/c) [나](/d) `e`')).toBe('<t1>가</t1> <t2>나</t2> <t3/>')
  })

  const edited = (
    source: string,
    target: string,
    { words, madeFor }: { words: string; madeFor?: string },
  ) => {
    const translation = read(target)
    return written(source, words, {
      existing: translation.segment,
      target: translation.document,
      madeFor: madeFor === undefined ? undefined : read(madeFor).segment,
    })
  }

  it('keeps its own bytes where nothing changed', () => {
    const target = 'x \\* _y_  z &nbsp; `a`'
    expect(edited('*b* `a`', target, { words: shownTarget('*b* `a`', target) })).toBe(target)
  })

  it('keeps its lines where a word changes', () => {
    const target = 'eins  zwei\ndrei `a`\nvier fünf\nsechs'
    expect(
      edited('one two three `a` four five six', target, { words: 'eins zwei drei <1/> VIER fünf sechs' }),
    ).toBe('eins  zwei\ndrei `a`\nVIER fünf\nsechs')
    expect(edited('one `a`', '漢字\n漢`a`', { words: '漢字 漢<1/>字' })).toBe('漢字\n漢`a`字')
  })

  it('keeps its links and its own codes when its words change', () => {
    const words = shownTarget('[a](https://en.b/c) x', '[가](https://ko.b/c) `own` 나')
    expect(words).toBe('<1>가</1> <t1/> 나')
    expect(
      edited('[a](https://en.b/c) x', '[가](https://ko.b/c) `own` 나', { words: '<1>가</1> <t1/> 너' }),
    ).toBe('[가](https://ko.b/c) `own` 너')
  })

  it('gets the address of now where it had that of before', () => {
    expect(edited('[a](/new) x', '[가](/old) 나', { words: '<1>가</1> 너', madeFor: '[a](/old) x' })).toBe(
      '[가](/new) 너',
    )
    expect(edited('[a](/new) x', '[가](/ko) 나', { words: '<1>가</1> 너', madeFor: '[a](/old) x' })).toBe(
      '[가](/ko) 너',
    )
  })

  it('may lack what it lacked when it was good for this source, and nothing else', () => {
    const given = { words: '너 <2/>', madeFor: '`a` `b`' }
    expect(edited('`a` `b`', '나 `b`', given)).toBe('너 `b`')
    expect(edited('`a` `b` c', '나 `b`', given)).toBe('exchange:missingCode')
  })

  it('gets links by its own labels', () => {
    const target = '나\n\n[라벨]: /x'
    expect(
      edited('[a][label] b [c]\n\n[label]: /x\n[c]: /y', target, { words: '<1>가</1> 나 <2>다</2>' }),
    ).toBe('[가][라벨] 나 [다](/y)')
  })
})
