import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findUnclosed } from '../../../src/check/direction/find-unclosed.ts'
import { directionMarks } from '../../../src/check/rules/direction-marks.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string, locale = 'ar') =>
  directionMarks
    .find(checkedOf({ source, target, locale }))
    .map(({ message }) => `${message.code.split('.')[1]} ${message.params['code']}`)

describe('direction', () => {
  it('must be closed in its paragraph', () => {
    expect(find('a b', 'نص \u202Bتجربة\n\nنص')).toEqual(['unclosed U+202B'])
    expect(find('a b', 'نص \u2067تجربة\u2069 نص \u202Bتجربة\u202C')).toEqual([])
    expect(find('a b', 'نص تجربة\u2069')).toEqual(['unclosed U+2069'])
  })

  it('is closed with the isolate around it', () => {
    expect(findUnclosed('\u2067a\u202Bb\u2069c')).toEqual([])
    expect(findUnclosed('\u202Ba\u2067b\u202Cc\u2069\u202C')).toEqual([{ char: '\u202C', at: 4 }])
  })

  it('in code hides what a program does', () => {
    expect(find('```c\nx\n```', '```c\nx /* \u202E } \u2066 if */\n```')).toEqual([
      'code U+202E',
      'code U+2066',
    ])
  })
})

describe('invisible characters', () => {
  it.each([
    ['in code', 'ja', 'これは `foo\u200B` です', ['code U+200B']],
    ['in an address', 'es', 'ver [esto](https://a.b/c\u200Bd) ya', ['code U+200B']],
    ['a joiner at the end of code', 'fa', 'نام `blog_os\u200D` است', ['code U+200D']],
    ['a byte order mark in the middle', 'ja', 'これは\uFEFF文です', ['stray U+FEFF']],
    ['two at once', 'fa', 'راه\u200C\u200Cاندازی', ['stray U+200C']],
    ['within a word', 'fr', 'le noy\u200Bau', ['word U+200B']],
    ['within a Korean word', 'ko', '커\u200B널이다', ['word U+200B']],
  ])('%s', (_, locale, target, found) => {
    expect(find('some text', target, locale)).toEqual(found)
  })

  it.each([
    ['Persian joiners', 'fa', 'می\u200Cشود و می‌روم'],
    ['Persian in an anchor', 'fa', '[متن](#می\u200Cشود)'],
    ['emoji', 'ja', '料理人 👨\u200D🍳 と 👨🏽\u200D💼'],
    ['breaks between Chinese and marks', 'zh-CN', '这是\u200B**“重要”**\u200B的'],
    ['Thai word breaks', 'th', 'ภาษา\u200Bไทย'],
    ['a mark between scripts', 'ar', 'لغة C++\u200E رائعة'],
    ['soft hyphens', 'de', 'Betriebs\u00ADsystem'],
    ['a byte order mark at the start', 'ja', '\uFEFFこれは文です'],
  ])('lets %s stand', (_, locale, target) => {
    expect(find('some text', target, locale)).toEqual([])
  })

  it('are meant where the source shows them', () => {
    expect(find('the `a\u200Bb` mark', '`a\u200Bb` という印', 'ja')).toEqual([])
  })
})

it('finds nothing in a document against itself', () => {
  const text = fc.array(
    fc.constantFrom('a', 'ا', ' ', '`', '\u200C', '\u200D', '\u200B', '\u202B', '\u202C', '\uFEFF', '\n\n'),
  )
  fc.assert(
    fc.property(text, parts => {
      expect(find(parts.join(''), parts.join(''))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
