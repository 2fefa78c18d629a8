import { beforeAll, expect, it } from 'vitest'
import { untranslated } from '../../../src/check/rules/untranslated.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const SOURCE = 'The kernel is small.\n\nThis paragraph was never translated by anybody.\n'

it('finds a paragraph with the words of the source', () => {
  const target = 'カーネルは小さい。\n\nThis paragraph was never translated by anybody.\n'
  expect(findIn(untranslated, { source: SOURCE, target })).toEqual([
    'This paragraph was never translated by anybody.',
  ])
})

it('finds nothing where all is translated, or both are one language', () => {
  expect(
    findIn(untranslated, { source: SOURCE, target: 'カーネルは小さい。\n\nこの段落は訳された。\n' }),
  ).toEqual([])
  expect(findIn(untranslated, { source: SOURCE, target: SOURCE, locale: 'en-GB' })).toEqual([])
})

it('finds the description of an image', () => {
  const image = '![the page table with its four levels of entries](a.png)\n'
  expect(findIn(untranslated, { source: image, target: image })).toEqual([
    'the page table with its four levels of entries',
  ])
})

it('leaves names, code and quotations alone', () => {
  const kept =
    '## Rust Programming Language\n\n```sh\nthis is code and no prose at all\n```\n\n"To be or not to be, that is the question."\n'
  expect(findIn(untranslated, { source: kept, target: kept })).toEqual([])
})
