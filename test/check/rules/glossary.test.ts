import { beforeAll, describe, expect, it } from 'vitest'
import { glossary } from '../../../src/check/rules/glossary.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const TERMS = new Map([
  ['page', ['ページ']],
  ['page table', ['ページテーブル', 'ページ表']],
  ['kernel', ['カーネル', '核']],
  ['ABI', ['ABI']],
])
const find = (source: string, target: string, terms: ReadonlyMap<string, readonly string[]> = TERMS) => {
  const checked = checkedOf({ source, target })
  const surroundings = { ...checked.surroundings, glossary: terms }
  return glossary
    .find({ ...checked, surroundings })
    .map(({ message, sourceRange }) => [
      message.params['term'],
      source.slice(sourceRange?.start, sourceRange?.end),
    ])
}

describe('a term', () => {
  it('needs one of its translations', () => {
    expect(
      find('The kernel has page tables for all of it.', 'カーネルにはそのためのページ表があります。'),
    ).toEqual([])
    expect(
      find('The Kernels have page-tables for all of it.', 'コアにはそのためのページの表があります。'),
    ).toEqual([
      ['kernel', 'Kernels'],
      ['page table', 'page-tables'],
    ])
  })

  it('is a whole word, and not a part of a longer term', () => {
    expect(
      find('The homepage of microkernels is a thing.', 'マイクロコアのサイトというものがあります。'),
    ).toEqual([])
    expect(find('Each page table is some thing to know.', 'どのページ表も知るべきものです。')).toEqual([])
  })

  it('in code and addresses is none', () => {
    expect(
      find(
        'Run `kernel` at <https://a.b/kernel> at once.',
        'すぐに`kernel`を<https://a.b/kernel>で実行します。',
      ),
    ).toEqual([])
  })

  it('may be in any case, width and emphasis', () => {
    expect(
      find('The kernel has an ABI that is known.', '**カー**ネルには知られたＡＢＩがあります。'),
    ).toEqual([])
  })

  it('may be of a script without spaces', () => {
    const terms = new Map([['内核', ['kernel']]])
    expect(find('这是小内核的说明文字。', 'This is the small core.', terms)).toEqual([['内核', '内核']])
  })
})

it('has nothing to say without a glossary', () => {
  expect(find('The kernel is small.', 'コアは小さいです。', new Map())).toEqual([])
})
