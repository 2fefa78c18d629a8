import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { ExchangeFile, Unit } from '../../src/exchange/types.ts'
import { formatXliff } from '../../src/exchange/xliff/format-xliff.ts'
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts'
import { fileOf, unitOf } from './files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file around units as another tool wrote them. */
function around(
  units: string,
  file = 'original="a.md" source-language="en" target-language="ko"',
): Uint8Array {
  return bytes(`<xliff version="1.2"><file ${file}><body>${units}</body></file></xliff>`)
}

function unitsOf(units: string): readonly Unit[] {
  return parseXliff(around(units))[0]?.units ?? []
}

/** What a person is told of a file. */
function refusalOf(content: Uint8Array): { code: string; params: Readonly<Record<string, unknown>> } {
  try {
    parseXliff(content)
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, params: error.params }
    throw error
  }
  throw new Error('the file was read')
}

const files: ExchangeFile[] = [
  fileOf([
    unitOf({
      id: 'a1',
      source: [
        'Use ',
        { type: 'x', id: '1', shown: '`a<b>`', content: [] },
        ' & ',
        { type: 'g', id: '2', content: ['this'] },
      ],
      notes: ['§ Setup › paragraph'],
      exported: '',
    }),
    unitOf({
      id: 'a2',
      source: ['New'],
      target: ['옛'],
      state: 'fuzzy',
      previous: ['Now'],
      kind: 'heading',
      remarks: ['unsure'],
      exported: '00ff',
    }),
    unitOf({ id: 'a3', target: ['셋'], state: 'translated' }),
    unitOf({ id: 'a4', target: ['넷 ]]>\r\n'], state: 'approved' }),
  ]),
  fileOf([], { original: 'b.md', targetLocale: '', blob: null }),
]

describe('a file written', () => {
  it('has these bytes', () => {
    expect(formatXliff(files)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="posts/hello.md" source-language="en" target-language="ko" datatype="plaintext" tool-id="evergloss" product-name="git blob" product-version="3b18e512dba79e4c8300dd08aeb37f8e728b8dad">
    <header>
      <tool tool-id="evergloss" tool-name="Evergloss"/>
    </header>
    <body>
      <trans-unit id="a1" xml:space="preserve" restype="x-paragraph" extradata="target:">
        <source>Use <x id="1" equiv-text="\`a&#x3C;b>\`"/> &amp; <g id="2">this</g></source>
        <note from="developer">§ Setup › paragraph</note>
      </trans-unit>
      <trans-unit id="a2" xml:space="preserve" restype="x-heading" extradata="target:00ff">
        <source>New</source>
        <target state="needs-review-translation">옛</target>
        <note from="developer">§ Setup › paragraph</note>
        <alt-trans match-quality="66%" alttranstype="previous-version">
          <source>Now</source>
          <target>옛</target>
        </alt-trans>
      </trans-unit>
      <trans-unit id="a3" xml:space="preserve" restype="x-paragraph">
        <source>Hello</source>
        <target state="translated">셋</target>
      </trans-unit>
      <trans-unit id="a4" approved="yes" xml:space="preserve" restype="x-paragraph">
        <source>Hello</source>
        <target state="final">넷 ]]&gt;&#xD;
</target>
      </trans-unit>
    </body>
  </file>
  <file original="b.md" source-language="en" datatype="plaintext" tool-id="evergloss">
    <header>
      <tool tool-id="evergloss" tool-name="Evergloss"/>
    </header>
    <body/>
  </file>
</xliff>
`.replace(
        '        <note from="developer">§ Setup › paragraph</note>\n        <alt-trans',
        '        <note from="translator">unsure</note>\n        <alt-trans',
      ),
    )
  })

  it('comes back, in UTF-16 and with a byte order mark too', () => {
    const text = formatXliff(files)
    const wide = Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(parseXliff(bytes(text))).toEqual(files)
    expect(parseXliff(bytes(`\uFEFF${text}`))).toEqual(files)
    expect(parseXliff(wide)).toEqual(files)
    expect(parseXliff(Buffer.from(wide).swap16())).toEqual(files)
  })

  it('tells since when a meaning stands, and only then has a word of our own', () => {
    const meaningSince = '2026-03-01T10:00:00+00:00'
    const dated = [fileOf([unitOf({ id: 'a1', source: ['Use'], meaningSince })], { targetLocale: '' })]
    expect(formatXliff(dated)).toContain(`xmlns:evergloss="urn:evergloss:1"`)
    expect(parseXliff(bytes(formatXliff(dated)))).toEqual(dated)
    expect(formatXliff(files)).not.toContain('evergloss:')
    expect(
      parseXliff(bytes(formatXliff(dated).replace(meaningSince, 'once')))[0]?.units[0],
    ).not.toHaveProperty('meaningSince')
  })

  it('holds no character that XML does not allow', () => {
    const text = formatXliff([
      fileOf([
        unitOf({ id: 'a', state: 'translated', target: ['\u0000\u001B\uFFFE\uD800'], notes: ['\u0007'] }),
      ]),
    ])
    expect(parseXliff(bytes(text))[0]?.units[0]).toMatchObject({
      target: ['\uFFFD'.repeat(4)],
      notes: ['\uFFFD'],
    })
  })
})

describe('files of other tools', () => {
  it('of Crowdin: three states, and untranslated targets that hold the source', () => {
    const units = unitsOf(
      `<trans-unit id="a" approved="yes"><source>A</source><target state="final">가</target><note>n</note></trans-unit>
       <trans-unit id="b"><source>B</source><target state="translated">나</target></trans-unit>
       <trans-unit id="c"><source>C</source><target state="needs-translation">C</target></trans-unit>
       <trans-unit id="d"><source>D</source><target state="translated">D</target></trans-unit>`,
    )
    expect(units.map(({ id, state, target }) => [id, state, target])).toEqual([
      ['a', 'approved', ['가']],
      ['b', 'translated', ['나']],
      ['c', 'untranslated', null],
      ['d', 'translated', ['D']],
    ])
    expect(units[0]?.notes).toEqual(['n'])
  })

  it('of editors that fill targets with the source and say nothing of it', () => {
    const units = unitsOf(
      `<trans-unit id="a"><source>A <x id="1"/></source><target>A <x id="1"/></target></trans-unit>
       <trans-unit id="b"><source>B</source><target/></trans-unit>
       <trans-unit id="c"><source>C</source><target>다</target></trans-unit>
       <trans-unit id="d" approved="no"><source>D</source><target state="needs-review-l10n">라</target></trans-unit>`,
    )
    expect(units.map(({ state, target }) => [state, target])).toEqual([
      ['untranslated', null],
      ['untranslated', null],
      ['translated', ['다']],
      ['fuzzy', ['라']],
    ])
  })

  it('with other codes, segments, groups, CDATA, references and comments', () => {
    const [first, second] = unitsOf(
      `<group id="g"><group><trans-unit id="a">
         <source><bpt id="1" rid="7">[</bpt>a<ept id="2" rid="7">]</ept> <ph id="3"/><it id="4" pos="open">&lt;</it></source>
         <seg-source><mrk mtype="seg" mid="0">x</mrk></seg-source>
         <target><mrk mtype="seg" mid="0">가 <!-- c --><![CDATA[<b> & ]]></mrk><mrk mtype="seg" mid="1">&#xAC00;<bx id="5"/>나</mrk></target>
       </trans-unit></group></group>
       <trans-unit id="b"><source>x<ex id="9"/></source></trans-unit>`,
    )
    expect(first?.source).toEqual([
      { type: 'g', id: '7', content: ['a'] },
      ' ',
      { type: 'x', id: '3', content: [] },
      { type: 'x', id: '4', content: [] },
    ])
    expect(first?.target).toEqual(['가 <b> & 가', { type: 'x', id: '5', content: [] }, '나'])
    expect(second?.source).toEqual(['x', { type: 'x', id: '9', content: [] }])
  })

  it('with a prefix for the namespace, attributes that nobody knows, and no locales', () => {
    const [file] = parseXliff(
      bytes(`<?xml version='1.0'?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.1"><x:file original="a.md" x:y="z"><x:body>
        <x:trans-unit id="a" resname="__proto__"><x:source xml:lang="en"> a </x:source></x:trans-unit></x:body></x:file></x:xliff>`),
    )
    expect(file).toEqual({
      original: 'a.md',
      sourceLocale: '',
      targetLocale: '',
      blob: null,
      units: [unitOf({ id: 'a', source: [' a '], kind: 'other' })],
    })
  })

  it('with words in a code without words: they are kept, for the fault to be told', () => {
    expect(
      unitsOf('<trans-unit id="a"><source>A</source><target><x id="1">rm</x></target></trans-unit>')[0]
        ?.target,
    ).toEqual([{ type: 'x', id: '1', content: ['rm'] }])
  })
})

describe('a file that is refused', () => {
  const unit = (id: string) => `<trans-unit id="${id}"><source>A</source></trans-unit>`

  it.each([
    ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE xliff>\n<xliff/>', 'doctype', { line: 2 }],
    [
      'an entity bomb',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<xliff version="1.2">&b;</xliff>',
      'doctype',
      { line: 1 },
    ],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xliff version="1.2">&f;</xliff>',
      'doctype',
      { line: 1 },
    ],
    [
      'an entity of nowhere',
      '<xliff version="1.2">\n&f;</xliff>',
      'malformedXml',
      { line: 2, reason: "Named entity isn't defined: &f;" },
    ],
    ['an end that is missing', '<xliff version="1.2">\n<file original="a">', 'malformedXml', { line: 2 }],
    ['a tag without end', '<xliff\n<file', 'malformedXml', { line: 1 }],
    ['a forbidden character', '<xliff version="1.2">\n\u0001</xliff>', 'malformedXml', { line: 2 }],
    ['conflict markers', '<xliff version="1.2">\n<<<<<<< HEAD\n</xliff>', 'malformedXml', { line: 2 }],
    ['nothing in it', '', 'malformedXml', { line: 1 }],
    ['another root', '\n<resources/>', 'notXliff', { line: 2, root: 'resources' }],
    ['version 2.0', '<xliff version="2.0"/>', 'xliffVersion', { line: 1, version: '2.0' }],
    ['no file in it', '<xliff version="1.2"/>', 'noFile', { line: 1 }],
    ['no name of its source', '<xliff version="1.2"><file/></xliff>', 'noOriginal', { line: 1 }],
    [
      'another encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?><xliff/>',
      'otherEncoding',
      { encoding: 'ISO-8859-1' },
    ],
  ])('for %s', (_, text, key, params) => {
    const refusal = refusalOf(bytes(text))
    expect(refusal.code).toBe(`exchange:${key}`)
    expect(refusal.params).toMatchObject(params)
  })

  it('for units that are not whole, and none of the others is read', () => {
    expect(refusalOf(around(`${unit('a')}\n${unit('b')}\n${unit('a')}`))).toEqual({
      code: 'exchange:duplicateId',
      params: { id: 'a', line: 3, first: 1 },
    })
    expect(refusalOf(around(`${unit('a')}\n<trans-unit><source>A</source></trans-unit>`)).params).toEqual({
      line: 2,
    })
    expect(refusalOf(around(`\n<trans-unit id="a"/>`))).toEqual({
      code: 'exchange:noSource',
      params: { line: 2, id: 'a' },
    })
  })

  it('for bytes that are no text', () => {
    const broken = Buffer.concat([around(unit('a')), Buffer.from([0x0a, 0xc3, 0x28])])
    expect(refusalOf(broken)).toEqual({ code: 'exchange:notUtf8', params: { line: 2 } })
    expect(refusalOf(Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8])).code).toBe('exchange:notUtf8')
  })

  it('for its size, its depth and the number of its elements, before it is parsed', () => {
    expect(refusalOf(new Uint8Array(13 * 1024 * 1024)).params).toEqual({ size: 13, limit: 12 })
    expect(refusalOf(around(`\n${'<group>'.repeat(200)}`))).toEqual({
      code: 'exchange:tooDeep',
      params: { line: 2, limit: 100 },
    })
    expect(refusalOf(around('<x/>'.repeat(600_000))).code).toBe('exchange:tooManyNodes')
    expect(refusalOf(around('<'.repeat(5_000_000))).code).toBe('exchange:malformedXml')
    expect(refusalOf(around('<!--'.repeat(1_000_000))).code).toBe('exchange:malformedXml')
  })
})
