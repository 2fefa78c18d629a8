import { beforeAll, describe, expect, it } from 'vitest'
import { codeLines } from '../../src/check/code/code-lines.ts'
import { findUnclosed } from '../../src/check/direction/find-unclosed.ts'
import { compareAddresses } from '../../src/check/front-matter/compare-addresses.ts'
import { findTerms, termsOf } from '../../src/check/glossary/find-terms.ts'
import { ignoredRanges, withoutIgnores } from '../../src/check/ignored-ranges.ts'
import { anchorsIn } from '../../src/check/links/anchors-in.ts'
import { decodeDestination, findDestination } from '../../src/check/links/destination.ts'
import { findPosts, splitAddress } from '../../src/check/links/find-posts.ts'
import { foldLabel } from '../../src/check/links/label.ts'
import { looseLabels } from '../../src/check/links/loose-labels.ts'
import { readDefinition, readLinks } from '../../src/check/links/read-links.ts'
import { sameAddress } from '../../src/check/links/same-address.ts'
import { compareNumbers } from '../../src/check/numbers/compare-numbers.ts'
import { readItems } from '../../src/check/placeholders/read-items.ts'
import { foldAll, isStillThere } from '../../src/check/placeholders/still-there.ts'
import { countCells, isDashes } from '../../src/check/tables/read-tables.ts'
import { findUnbalanced } from '../../src/check/tags/find-unbalanced.ts'
import { readTags } from '../../src/check/tags/read-tags.ts'
import type { PlaceholderType, Segment, SegmentKind } from '../../src/document/types.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { growthOf, LINEAR } from '../support/growth.ts'

beforeAll(() => loadParser('satteri'))

/** Pieces of text that regular expressions of the rules begin with, look for, or repeat. */
const PIECES = [
  ' ',
  'a ',
  '1 ',
  '1,000 ',
  '14 ',
  '<!--',
  '/*',
  '"',
  "'",
  '# ',
  '// ',
  '`',
  '`a` ',
  '[',
  '[a',
  '[a](',
  '](',
  '{#',
  '<a ',
]
const MORE = [
  '<b>',
  '</i>',
  'href="',
  'id="',
  '|',
  '-|',
  '/',
  '.',
  '()',
  ';',
  '$',
  '\\',
  '&#',
  '%',
  '\u2066',
  '\u202A',
  '\u2069',
  'か',
  '> ',
]
const ALL = [...PIECES, ...MORE]

const fill = (piece: string, size: number): string => piece.repeat(Math.floor(size / piece.length))

function segment(kind: SegmentKind, source: string, type?: PlaceholderType): Segment {
  const ranges = [{ start: 0, end: source.length }]
  const placeholders = type === undefined ? [] : [{ type, ranges }]
  return { id: 's', kind, ranges, source, placeholders, translatable: true, headings: [], containers: [] }
}

const surroundings = {
  hasFile: () => false,
  anchorsOf: () => undefined,
  translationOf: () => undefined,
  glossary: new Map([['a b', ['x']]]),
}
const field = (value: string) => new Map([['path', { path: 'path', value, range: { start: 0, end: 1 } }]])

/** What each reads of a text. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'code in a language': text => codeLines({ ...segment('code', text), language: 'rust' }),
  'code in a terminal': text => codeLines({ ...segment('code', text), language: 'bash' }),
  'code of no language': text =>
    codeLines(segment('code', `let x = call(1);\nlet y = "${text.slice(0, 19_000)}";`)),
  'marks of direction': findUnclosed,
  'comments for rules': text => [withoutIgnores(text), ignoredRanges({ text, segments: [] })],
  anchors: text => anchorsIn({ text, segments: [segment('heading', text)] }),
  destinations: text => [findDestination(`](${text})`), decodeDestination(text)],
  posts: text => findPosts(splitAddress(text).path, ['a/b.md'], surroundings),
  labels: text => [foldLabel(text), looseLabels(segment('paragraph', text))],
  'links in tags': text => readLinks(segment('html', text), new Map()),
  definitions: text => readDefinition(segment('definition', `[a]: ${text}`)),
  addresses: text =>
    sameAddress(`https://a.b/${text}`, `https://a.b/${text}x`, {
      paths: { source: 'a.md', target: 'a.ja.md' },
      locale: 'ja',
      sourceLocale: 'en',
      surroundings: { ...surroundings },
    }),
  numbers: text => compareNumbers({ whole: text, prose: text }, { whole: `${text}7`, prose: `${text} 99` }),
  terms: text => findTerms(text, termsOf(surroundings.glossary, 'en')),
  'code spans': text => readItems([segment('paragraph', text, 'code')]),
  formulas: text => readItems([segment('paragraph', text, 'math')]),
  'code that is still there': text =>
    readItems([segment('paragraph', `\`${text}x\``, 'code')]).map(item =>
      isStillThere(item, { text, folded: foldAll(text) }),
    ),
  'rows of tables': text => [isDashes(text), isDashes(`|${text}x`), countCells(text)],
  tags: text => findUnbalanced(readTags(text, 0)),
  'front matter': text => compareAddresses({ source: field(`${text}x`), target: field(`x${text}`) }, 'ja'),
}

/** UTF-16 units; quadratic time tells itself at that size, and there are many texts. */
const SIZE = 40_000

describe('hostile text takes linear time', () => {
  it.each(Object.entries(READERS))('%s', (_, read) => {
    const slow = ALL.flatMap(piece => [
      { name: piece, text: (size: number) => fill(piece, size) },
      { name: `a…${piece}x`, text: (size: number) => `a${fill(piece, size)}x` },
    ]).filter(
      ({ text }) =>
        growthOf(size => {
          const hostile = text(size)
          return () => read(hostile)
        }, SIZE) > LINEAR,
    )
    expect(slow.map(({ name }) => name)).toEqual([])
  })
})
