import * as fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { formatMarker, parseMarker } from '../../../src/report/request/marker.ts'
import type { Marker } from '../../../src/report/request/request.ts'

const MARKER: Marker = {
  kind: 'mention',
  locale: 'ko',
  post: null,
  base: '81d4f49f',
  digest: 'ef4b7608',
  counts: { posts: 1, carried: 2, work: 3, queued: 4 },
  isDone: false,
  asked: { ada: { at: '2026-01-02T03:04:05Z', times: 1 } },
}
const LINE = formatMarker({ marker: MARKER, ticked: [] })

describe('a marker', () => {
  it('comes back as it was, on one line that is one HTML comment, whatever stands in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-->', '--!>', '---', '<!--', '->', '@everyone #1', '\u2028\u202e', '`'),
      fc
        .array(fc.constantFrom('-', '>', '!', '<', '\\', '"', '\n', '\r', '\ud800', '💩'))
        .map(all => all.join('')),
    )
    const count = fc.nat()
    const marker: fc.Arbitrary<Marker> = fc.record({
      kind: fc.constantFrom('pull-request', 'issue', 'guard', 'mention'),
      locale: text,
      post: fc.option(text),
      base: text,
      digest: text,
      counts: fc.record({ posts: count, carried: count, work: count, queued: count }),
      isDone: fc.boolean(),
      asked: fc.dictionary(text, fc.record({ at: text, times: count }), { noNullPrototype: true }),
    })
    fc.assert(
      fc.property(marker, fc.array(text), (one, ticked) => {
        const line = formatMarker({ marker: one, ticked })
        expect(line).toMatch(/^<!-- (?:(?!--|[<>@#`])[ -~])* -->$/)
        const { children } = unified().use(remarkParse).parse(`text\n\n${line}\n`)
        expect(children.map(({ type }) => type)).toEqual(['paragraph', 'html'])
        expect(parseMarker(`text\n\n${line}\n`)).toEqual({ marker: one, ticked })
      }),
      { numRuns: 200 },
    )
  })

  it('is found in a text that came back with other line ends, spaces and words behind it', () => {
    const text = `one\n\n${LINE}`
    for (const one of [text.replaceAll('\n', '\r\n'), `${text}  \n\n`, `${text}\nThank you!\n`, LINE])
      expect(parseMarker(one)?.marker).toEqual(MARKER)
  })

  it.each([
    ['quoted', `> ${LINE}`],
    ['in a fence', `\`\`\`\`html\n\`\`\`\n${LINE}\n\`\`\`\``],
    ['in a fence that ends nowhere', `~~~\n${LINE}`],
    ['in a fence within a list', `- a\n\n  \`\`\`\n${LINE}\n  \`\`\``],
    ['in a code span', `\`${LINE}\``],
    ['indented', `    ${LINE}`],
    ['behind other words', `x ${LINE}`],
    ['cut off', LINE.slice(0, -5)],
    ['of somebody else', LINE.replace('evergloss', 'other')],
    ['no JSON', '<!-- evergloss {"kind" -->'],
    ['another value', '<!-- evergloss ["mention"] -->'],
    ['null', '<!-- evergloss null -->'],
    ['of another kind', LINE.replace('"mention"', '"x"')],
    ['without a count', LINE.replace('"queued":4', '"queued":"4"')],
    ['with people that are none', LINE.replace('"times":1', '"times":null')],
    ['nothing', ''],
  ])('is not taken from a text where it is %s', (_, text) => {
    expect(parseMarker(text)).toBeNull()
  })

  it('is the last one, behind code as well', () => {
    const other = formatMarker({ marker: { ...MARKER, locale: 'ja' }, ticked: ['a'] })
    expect(parseMarker(`${other}\n\`\`\`sh\nls\n\`\`\`\n\`\`\`x\`\`\`\n${LINE}\n`)?.marker.locale).toBe('ko')
    expect(parseMarker(`${LINE}\n${other}`)?.ticked).toEqual(['a'])
  })
})
