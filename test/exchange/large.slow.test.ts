import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { parsePo } from '../../src/exchange/po/parse-po.ts'
import type { ExchangeFile } from '../../src/exchange/types.ts'
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts'

const TEN = 10_000_000
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** As often as it takes for ten megabytes. */
function fill(part: string): string {
  return part.repeat(Math.floor(TEN / part.length))
}

function xliff(body: string): Uint8Array {
  return bytes(`<xliff version="1.2"><file original="a.md"><body>${body}</body></file></xliff>`)
}

function po(body: string): Uint8Array {
  return bytes(`msgid ""\nmsgstr "X-Evergloss-Post-1: - a.md\\n"\n\n${body}`)
}

/** How many units were read, or why none was. */
function outcome(read: () => ExchangeFile[]): number | string {
  try {
    return read()[0]?.units.length ?? 0
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

const unit = (text: string) => `<trans-unit id="a"><source>${text}</source></trans-unit>`
const entry = (lines: string) => `msgctxt "a"\nmsgid ""\n${lines}msgstr ""\n`

describe('ten megabytes of XLIFF', () => {
  it.each([
    ['words', () => unit(fill('a')), 1],
    ['references', () => unit(fill('&#65;')), 1],
    ['lines', () => unit('x') + fill('\n'), 1],
    ['codes in each other', () => unit(fill('<g id="1">')), 'exchange:tooDeep'],
    ['codes beside each other', () => unit(fill('<x/>')), 'exchange:tooManyNodes'],
    ['comments', () => unit(fill('<!---->')), 'exchange:tooManyNodes'],
    ['instructions', () => unit(fill('<?a?>')), 'exchange:tooManyNodes'],
    ['sections of CDATA', () => unit(fill('<![CDATA[]]>')), 'exchange:tooManyNodes'],
    ['comments without end', () => unit(fill('<!--')), 'exchange:malformedXml'],
    ['tags without end', () => unit(fill('<')), 'exchange:malformedXml'],
    ['quotes', () => `<trans-unit a="${fill("'")}"/>`, 'exchange:noId'],
  ])('of %s are read, or refused', (_, body, expected) => {
    expect(outcome(() => parseXliff(xliff(body())))).toBe(expected)
  })

  it('of units are read', () => {
    const long = `<trans-unit id="ID"><source>TEXT <x id="1"/></source><target>TEXT <x id="1"/>.</target></trans-unit>`
    const text = long.replaceAll('TEXT', 'words '.repeat(150))
    const units = Array.from({ length: 5000 }, (_, i) => text.replace('ID', `u${i}`))
    expect(outcome(() => parseXliff(xliff(units.join('\n'))))).toBe(5000)
  })
})

describe('ten megabytes of PO', () => {
  it.each([
    ['words on one line', () => entry(`"${fill('a')}"\n`), 'exchange:malformedPo'],
    ['empty strings', () => entry(fill('""\n')), 1],
    ['tags', () => entry(fill(`"${'<1>'.repeat(300)}"\n`)), 1],
    ['ends of tags', () => entry(fill(`"${'</1>'.repeat(300)}"\n`)), 1],
    ['backslashes', () => entry(fill(`"${'\\\\'.repeat(300)}"\n`)), 1],
    ['comments', () => `${fill('#\n')}${entry('"x"\n')}`, 1],
    ['previous texts', () => `${fill('#| msgid "a"\n')}${entry('"x"\n')}`, 1],
    ['keywords', () => fill('msgctxt "a"\n'), 0],
  ])('of %s are read, or refused', (_, body, expected) => {
    expect(outcome(() => parsePo(po(body())))).toBe(expected)
  })
})
