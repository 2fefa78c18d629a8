import * as fc from 'fast-check'
import { tests } from 'commonmark-spec'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { HOLE, type Document, type Segment } from '../../src/document/types.ts'
import { cases } from '../support/cases.ts'
import { damageOf } from './damage.ts'
import { markdownFiles } from './generate.ts'
import { GFM } from './gfm.ts'
import { FILES, TARGETS } from './hostile.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

/** A new text that keeps the marks of inner segments, so that only prose changes. */
function newText({ source, placeholders, kind }: Segment, lines: number): string {
  const kept = placeholders
    .filter(({ ranges }) => ranges.some(({ start, end }) => source.slice(start, end).includes(HOLE)))
    .map(({ ranges }) => source.slice(ranges[0]?.start, ranges.at(-1)?.end))
  const mayBreak = kind === 'paragraph' || kind === 'list-item'
  return (
    ['MARK', ...(mayBreak ? Array.from({ length: lines }, (_, i) => `line${i}`) : [])].join('\n') +
    kept.map(mark => ` ${mark}`).join('')
  )
}

function spanOf({ ranges }: Segment): [number, number] {
  return [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
}

/** Only the bytes of the segment change, and it is found again with its new text. */
function checkReplacement(document: Document, segment: Segment, lines: number): void {
  const { text, segments, parser } = document
  const target = newText(segment, lines)
  const merged = merge(document, new Map([[segment.id, target]]))
  const [start, end] = spanOf(segment)
  expect(merged.slice(0, start)).toBe(text.slice(0, start))
  expect(merged.slice(merged.length - (text.length - end))).toBe(text.slice(end))
  const again = extract(merged, { parser }).segments
  expect(again.map(({ kind }) => kind)).toEqual(segments.map(({ kind }) => kind))
  for (const [i, other] of segments.entries()) {
    const found = again[i]?.source.replaceAll(/\r\n?/g, '\n')
    if (other === segment)
      expect(found?.replaceAll(/[ \t]*\n[ \t>]*/g, '\n')).toBe(target.replaceAll(/\r\n?/g, '\n'))
    else expect(found).toBe(other.source.replaceAll(/\r\n?/g, '\n'))
  }
}

function checkIdentity(document: Document): void {
  const { text, segments } = document
  expect(merge(document, new Map())).toBe(text)
  expect(merge(document, new Map(segments.map(({ id, source }) => [id, source])))).toBe(text)
  for (const { ranges, source, kind } of segments) {
    const written = ranges.map(({ start, end }) => text.slice(start, end)).join('')
    if (kind !== 'front-matter') expect(source.replaceAll(HOLE, '')).toBe(written.replaceAll(HOLE, ''))
  }
  const ranges = segments.flatMap(({ ranges }) => ranges).filter(({ start, end }) => start !== end)
  const ordered = [...ranges].sort((a, b) => a.start - b.start)
  for (const [i, { start }] of ordered.entries())
    expect(start).toBeGreaterThanOrEqual(ordered[i - 1]?.end ?? 0)
}

describe.each([
  ['satteri', cases(50, 5)],
  ['remark', cases(8, 5)],
] as const)('extract and merge with %s', (parser, numRuns) => {
  it('give every specification example back', () => {
    for (const { markdown } of tests) checkIdentity(extract(markdown, { parser }))
    for (const { markdown } of tests) checkIdentity(extract(markdown.replaceAll('\n', '\r\n'), { parser }))
    for (const text of GFM) checkIdentity(extract(text, { parser }))
  })

  it('give every generated file back', () => {
    fc.assert(
      fc.property(markdownFiles(), text =>
        checkIdentity(extract(text, { parser, codeText: ['rust', 'js'] })),
      ),
      { numRuns },
    )
  })

  it('give any text back, also one that is no Markdown', () => {
    const text = fc
      .array(
        fc.constantFrom(...Array.from('\n\n\r\t  >-+*#`~|:![]()<>"\'{}%&\\/=_.1a漢😀\0\uFEFF\u2028'), HOLE),
      )
      .map(units => units.join(''))
    fc.assert(
      fc.property(text, text => checkIdentity(extract(text, { parser, codeText: ['rust'] }))),
      { numRuns: numRuns * 4 },
    )
  })

  it('change only the bytes of the segment that is replaced', () => {
    fc.assert(
      fc.property(markdownFiles(), fc.nat(), fc.nat({ max: 2 }), (text, pick, lines) => {
        const document = extract(text, { parser })
        const offered = document.segments.filter(({ translatable }) => translatable)
        const segment = offered[pick % Math.max(1, offered.length)]
        if (segment !== undefined) checkReplacement(document, segment, lines)
      }),
      { numRuns },
    )
  })

  it('let no target change the segments around it', () => {
    const files = fc.oneof(
      fc.constantFrom(...FILES).map(([text, options = {}]) => ({ text, options })),
      markdownFiles().map(text => ({ text, options: { codeText: ['rust', 'js'] } })),
    )
    const target = fc.array(fc.constantFrom(...TARGETS), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(files, fc.nat(), target, ({ text, options }, pick, parts) => {
        const document = extract(text, { parser, ...options })
        const segment = document.segments[pick % Math.max(1, document.segments.length)]
        if (segment !== undefined) expect(damageOf(document, segment, parts.join('\n'))).toBeUndefined()
      }),
      { numRuns: numRuns * 3 },
    )
  })

  it('give any MDX text back, or a finding', () => {
    const piece = fc.constantFrom(
      'a ',
      '\n\n',
      '<A>',
      '</A>',
      '<B c="d"/>',
      '{e}',
      '> ',
      '- ',
      'import f from "g"\n',
      '`h`',
      '{/* i */}',
      '  ',
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const document = extract(pieces.join(''), { parser, format: 'mdx' })
        if (document.findings.length > 0) expect(document.segments).toEqual([])
        checkIdentity(document)
      }),
      // remark's development build asserts here
      { numRuns, examples: [[['<A>', 'import f from "g"\n', '- ']]] },
    )
  })
})
