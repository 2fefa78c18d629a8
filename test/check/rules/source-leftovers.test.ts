import { beforeAll, describe, expect, it } from 'vitest'
import { sourceLeftovers } from '../../../src/check/rules/source-leftovers.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string, locale = 'ja') =>
  findIn(sourceLeftovers, { source, target, locale })

describe('clauses left in the source language', () => {
  const source = 'The page table is full. We can find the next free frame in the list, and then map it.'

  it.each([
    ['ja', 'ページテーブルは一杯だ。We can find the next free frame in the list, and then map it.'],
    ['ru', 'Таблица заполнена. We can find the next free frame in the list, and then map it.'],
    ['ar', 'الجدول ممتلئ. We can find the next free frame in the list, and then map it.'],
    ['ko', '표가 가득 찼다. We can find the next free frame in the list, and then map it.'],
  ])('%s', (locale, target) => {
    expect(find(source, target, locale)).toEqual([
      'We can find the next free frame in the list, and then map it',
    ])
  })

  it('go on over code', () => {
    expect(
      find(
        'First. Then call `foo` and wait for the result.',
        '最初。Then call `foo` and wait for the result。',
      ),
    ).toEqual(['Then call `foo` and wait for the result'])
  })

  it('are seen in a script without spaces', () => {
    const target = 'The table is full. 下一个空闲的帧在列表里可以找到'
    expect(
      findIn(sourceLeftovers, {
        source: '表已满。下一个空闲的帧在列表里可以找到。',
        target,
        sourceLocale: 'zh-CN',
        locale: 'en',
      }),
    ).toEqual(['下一个空闲的帧在列表里可以找到'])
  })
})

describe('what is kept', () => {
  it.each([
    ['terms', 'The linked list data structure is used.', 'linked list data structure を使う。'],
    ['glossed terms', 'the table of the next free page', '次の空きページの表（table of the next free page）'],
    ['quotations', 'It says "we can find the page in it".', '「we can find the page in it」と言う。'],
    [
      'titles of links',
      'See [How to write a kernel in a week](https://a.b).',
      '[How to write a kernel in a week](https://a.b) を見よ。',
    ],
    [
      'titles in emphasis',
      'See _How to write a kernel in a week_ for more.',
      '詳しくは _How to write a kernel in a week_ を見よ。',
    ],
    ['code', 'Run `this is a command for you`.', '`this is a command for you` を実行する。'],
    ['whole passages', 'We can find the page in it.', 'We can find the page in it.'],
    ['words that the source does not say', 'The table is full.', '表は full of pages that we can find だ。'],
  ])('%s', (_, source, target) => {
    expect(find(source, target)).toEqual([])
  })

  it('is not told apart where both languages have one script', () => {
    expect(
      find('We can find the next free frame in it.', 'Hola. We can find the next free frame in it.', 'es'),
    ).toEqual([])
  })
})
