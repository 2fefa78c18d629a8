import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { formatPo } from '../../src/exchange/po/format-po.ts'
import { bcp47Tag, gettextLocale } from '../../src/exchange/po/gettext-locale.ts'
import { parsePo } from '../../src/exchange/po/parse-po.ts'
import type { ExchangeFile, Unit } from '../../src/exchange/types.ts'
import { fileOf, unitOf } from './files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEAD = 'msgid ""\nmsgstr "Language: ko\\nX-Evergloss-Post-1: - a.md\\n"\n'

function unitsOf(entries: string): readonly Unit[] {
  return parsePo(bytes(`${HEAD}\n${entries}`))[0]?.units ?? []
}

/** What a person is told, of a file to be written or to be read. */
function refusalOf(act: () => unknown): { code: string; params: Readonly<Record<string, unknown>> } {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, params: error.params }
    throw error
  }
  throw new Error('nothing was refused')
}

const files: ExchangeFile[] = [
  fileOf(
    [
      unitOf({
        id: 'a1',
        source: [
          'Use ',
          { type: 'x', id: '1', shown: '`a`', content: [] },
          ' in "',
          { type: 'g', id: '2', content: ['this'] },
          '" <3>\n',
        ],
        notes: ['§ Setup › paragraph', '1 = `a`'],
        exported: '',
      }),
      unitOf({
        id: 'a2',
        source: ['New'],
        target: ['옛'],
        state: 'fuzzy',
        previous: ['Now "', { type: 'x', id: '1', content: [] }],
        kind: 'heading',
        remarks: ['unsure'],
        exported: '00ff',
      }),
    ],
    { original: 'posts/a b.md', targetLocale: 'zh-CN' },
  ),
  fileOf([unitOf({ id: 'b1', source: ['New'], target: ['새'], state: 'translated' })], {
    original: 'c.md',
    targetLocale: 'zh-CN',
    blob: null,
  }),
]

describe('a file written', () => {
  it('has these bytes', () => {
    expect(formatPo(files)).toBe(
      String.raw`msgid ""
msgstr ""
"Project-Id-Version: Evergloss\n"
"PO-Revision-Date: 1970-01-01 00:00+0000\n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: zh_CN\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Source-Language: en\n"
"X-Evergloss-Locales: en zh-CN\n"
"X-Evergloss-Post-1: 3b18e512dba79e4c8300dd08aeb37f8e728b8dad posts/a b.md\n"
"X-Evergloss-Post-2: - c.md\n"

#: ISOposts/a b.mdEND
#. § Setup › paragraph
#. 1 = ${'`a`'}
#. evergloss: paragraph target:
msgctxt "a1"
msgid "Use <1/> in \"<2>this</2>\" \\<3>\n"
msgstr ""

# unsure
#: ISOposts/a b.mdEND
#. evergloss: heading target:00ff
#, fuzzy
#| msgid "Now \"<1/>"
msgctxt "a2"
msgid "New"
msgstr "옛"

#: c.md
#. evergloss: paragraph
msgctxt "b1"
msgid "New"
msgstr "새"
`
        .replaceAll('ISO', '\u2068')
        .replaceAll('END', '\u2069'),
    )
  })

  it('is a template where no target locale is named', () => {
    const text = formatPo([fileOf([unitOf({ exported: '' })], { targetLocale: '' })])
    expect(text).toContain('"Language: \\n"')
    expect(text).not.toContain('target:')
    expect(parsePo(bytes(text))[0]).toMatchObject({ targetLocale: '', units: [{ exported: null }] })
  })

  it('cannot have two units with one id', () => {
    expect(refusalOf(() => formatPo([fileOf([unitOf()]), fileOf([unitOf()], { original: 'b.md' })]))).toEqual(
      {
        code: 'exchange:sharedId',
        params: { id: 'abcdefghij', first: 'posts/hello.md', path: 'b.md' },
      },
    )
  })
})

describe('a file read', () => {
  it('may be wrapped anew, be in another order, and have entries of old', () => {
    const [first, second] = parsePo(
      bytes(String.raw`# Translators
#, fuzzy
msgid ""
msgstr ""
"X-Evergloss-Post-2: - c.md\n"
"Language: zh_CN\n"
"X-Generator: Poedit 3.4\n"
"X-Evergloss-Post-1: - posts/a b.md\n"
"X-Evergloss-Locales: en zh-CN\n"

#. evergloss: paragraph
#: c.md:7 c.md:9
msgctxt "b1"
msgid ""
"Ne"
"w"
msgstr ""

#. evergloss: heading target:00ff
#: ⁨posts/a b.md⁩
#, no-wrap, fuzzy
#| msgctxt "a2"
#| msgid ""
#| "No\n"
#| "w"
msgctxt "a2"
msgid "New"
msgstr "옛"

#~ msgctxt "a2"
#~ msgid "Gone"
#~ msgstr "간"
`),
    )
    expect(first).toMatchObject({
      original: 'posts/a b.md',
      targetLocale: 'zh-CN',
      units: [{ id: 'a2', state: 'fuzzy', previous: ['No\nw'], exported: '00ff', kind: 'heading' }],
    })
    expect(second?.units).toEqual([unitOf({ id: 'b1', source: ['New'] })])
  })

  it('has the locale that editors show where that was changed', () => {
    const [file] = parsePo(
      bytes(
        'msgid ""\nmsgstr "Language: sr@latin\\nX-Evergloss-Locales: en zh-CN\\nX-Evergloss-Post-1: - a.md\\n"\n',
      ),
    )
    expect(file).toMatchObject({ sourceLocale: 'en', targetLocale: 'sr-Latn' })
  })

  it('keeps words whose tags are broken, for the fault to be told', () => {
    const [unit] = unitsOf('msgctxt "a"\nmsgid "a"\nmsgstr "<1>a<2>b</1>c</2>"\n')
    expect(unit?.target).toEqual([
      { type: 'g', id: '1', content: ['a', { type: 'x', id: '2', content: [] }, 'b'] },
      'c',
      { type: 'x', id: '2', content: [] },
    ])
  })

  it('has ids and texts with the names of what every object has', () => {
    const entry = (name: string) => `msgctxt "${name}"\nmsgid "${name}"\nmsgstr "constructor"\n`
    expect(
      unitsOf(`${entry('__proto__')}\n${entry('toString')}`).map(({ id, source }) => [id, source]),
    ).toEqual([
      ['__proto__', ['__proto__']],
      ['toString', ['toString']],
    ])
  })
})

describe('a file that is refused', () => {
  it.each([
    ['a string without end', 'msgctxt "a"\nmsgid "a\nmsgstr ""\n', 'malformedPo', { line: 5 }],
    ['a word that is no keyword', 'msgctx "a"\n', 'malformedPo', { line: 4 }],
    ['conflict markers', '<<<<<<< HEAD\nmsgctxt "a"\n', 'malformedPo', { line: 4 }],
    [
      'a unit that stands twice',
      'msgctxt "a"\nmsgid "a"\nmsgstr ""\n\nmsgctxt ""\n"a"\nmsgid "b"\nmsgstr ""\n',
      'duplicateId',
      { id: 'a', line: 10, first: 4 },
    ],
    ['an entry without an id', 'msgid "a"\nmsgstr ""\n', 'noContext', { line: 4 }],
  ])('for %s', (_, entries, key, params) => {
    const refusal = refusalOf(() => unitsOf(entries))
    expect(refusal.code).toBe(`exchange:${key}`)
    expect(refusal.params).toMatchObject(params)
  })

  it('for what is not ours, not in UTF-8, too large, or of no post', () => {
    const read = (text: string | Uint8Array) =>
      refusalOf(() => parsePo(typeof text === 'string' ? bytes(text) : text)).code
    expect(read('')).toBe('exchange:notOurPo')
    expect(read('msgid ""\nmsgstr "Language: ko\\n"\n')).toBe('exchange:notOurPo')
    expect(read(HEAD.replace('Language', 'Content-Type: text/plain; charset=GBK\\nLanguage'))).toBe(
      'exchange:otherEncoding',
    )
    expect(read(Buffer.from(`${HEAD}# \xE9\n`, 'latin1'))).toBe('exchange:notUtf8')
    expect(read(new Uint8Array(13 * 1024 * 1024))).toBe('exchange:tooLarge')
    const two = HEAD.replace('a.md\\n', 'a.md\\nX-Evergloss-Post-2: - b.md\\n')
    expect(read(`${two}\n#: c.md\nmsgctxt "a"\nmsgid "a"\nmsgstr ""\n`)).toBe('exchange:noPost')
  })
})

describe('locales', () => {
  it.each([
    ['ko', 'ko'],
    ['zh-CN', 'zh_CN'],
    ['sr-Latn-RS', 'sr_RS@latin'],
    ['zh-Hant-HK', 'zh_Hant_HK'],
  ])('%s is %s in gettext, and back', (tag, locale) => {
    expect(gettextLocale(tag)).toBe(locale)
    expect(bcp47Tag(locale)).toBe(tag)
    expect(bcp47Tag(locale.replace(/(?=@|$)/, '.UTF-8'))).toBe(tag)
  })
})
