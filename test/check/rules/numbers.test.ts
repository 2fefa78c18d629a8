import { beforeAll, describe, expect, it } from 'vitest'
import { readNumerals } from '../../../src/check/numbers/read-numerals.ts'
import { numbers } from '../../../src/check/rules/numbers.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string, locale = 'ja') => findIn(numbers, { source, target, locale })

describe('the same number', () => {
  it.each([
    ['Persian digits', 'There are 512 entries.', '۵۱۲ ورودی وجود دارد.', 'fa'],
    ['Arabic digits', 'about 1,536.5 bytes', 'حوالي ١٬٥٣٦٫٥ بايت', 'ar'],
    ['full-width digits', 'There are 512 entries.', '５１２個のエントリがある。', 'ja'],
    ['Devanagari', 'There are 512 entries.', '५१२ प्रविष्टियाँ हैं।', 'hi'],
    ['Chinese numerals', 'There are 64 entries.', '有六十四个条目。', 'zh-CN'],
    ['a year by place', 'It was in 2018.', '那是二〇一八年。', 'zh-CN'],
    ['ten thousands', 'about 1,000,000 users', '約100万人の利用者', 'ja'],
    ['a scale in words', 'about 16 million users', '약 1600만 명의 사용자', 'ko'],
    ['thousands in words', 'about 16,000 users', 'около 16 тысяч пользователей', 'ru'],
    ['German thousands', 'about 16,384 bytes', 'etwa 16.384 Byte', 'de'],
    ['French thousands', 'about 16,384 bytes', 'environ 16\u202F384 octets', 'fr'],
    ['Swiss thousands', 'about 16,384 bytes', 'etwa 16’384 Byte', 'de-CH'],
    ['Indian groups', 'about 1,234,567 users', 'लगभग 12,34,567 लोग', 'hi'],
    ['a decimal comma', 'about 99.5 percent', 'etwa 99,5 Prozent', 'de'],
    ['both signs', 'exactly 12,345.67 units', 'genau 12.345,67 Einheiten', 'de'],
    ['underscores', 'exactly 1_000_000 units', '丁度 1000000 個', 'ja'],
    ['a date in another order', 'on January 31, 2018', '2018年1月31日に', 'ja'],
    ['hexadecimal in another case', 'at 0xB8000', '0xb8000 で', 'ja'],
    ['in code', 'It has 512 entries.', '`512` 個のエントリがある。', 'ja'],
    ['without a blank', 'a 64-bit system', '64位系统', 'zh-CN'],
    ['a century in Roman numerals', 'in the 19 century', 'en el siglo XIX', 'es'],
    ['ordinals in words', 'the 14th entry', 'الإدخال الرابع عشر', 'ar'],
    ['decades in words', 'since the 1980s', 'منذ الثمانينيات', 'ar'],
    ['small ones in words', 'There are 3 levels and 12 bits.', '三つの階層と十二ビットがある。', 'ja'],
    ['a range of codes', 'The codes in the 400 range mean that.', '**4XX** 状态码表示这个。', 'zh-CN'],
    ['names', 'on x86_64 with utf16', 'そのアーキテクチャで', 'ja'],
    ['code of the source', 'Use `abc123` here.', 'これを使う。', 'ja'],
  ])('%s', (_, source, target, locale) => {
    expect(find(source, target, locale)).toEqual([])
  })
})

describe('another number', () => {
  it('is told where it stands', () => {
    expect(find('There are 512 entries.', '511 個のエントリがある。')).toEqual(['changed: 511'])
    expect(find('It has 4096 bytes.', '它有４０６９字节。', 'zh-CN')).toEqual(['changed: ４０６９'])
    expect(find('Version 1.2.10 is needed.', 'バージョン 1.2.1 が必要である。')).toEqual(['changed: 1.2.1'])
    expect(find('Use version 0.10 now.', 'バージョン 0.1 を使う。')).toEqual(['changed: 0.1'])
    expect(find('at 0xb8000 it is', '0xb800 にある')).toEqual(['changed: 0xb800'])
  })

  it('is missing', () => {
    expect(find('Bit 40 is not set.', 'البت 8 غير مضبوط.', 'ar')).toEqual(['lost: البت 8 غير مضبوط.'])
    expect(find('From 100 to 200 entries.', 'いくつかのエントリ。')).toHaveLength(2)
  })

  it('stands in its own line of a text with prefixes', () => {
    expect(find('> first line\n> with 512 entries', '> 最初の行\n> 511 個のエントリ')).toEqual([
      'changed: 511',
    ])
  })

  it('stands beside the right one, or beside an address that has it', () => {
    expect(find('Bits 21–30 and bits 30–39.', 'ビット 21–30 とビット 31–39。')).toEqual(['changed: 31'])
    expect(find('See [RFC 7235](https://a.b/rfc7235).', '[RFC 7236](https://a.b/rfc7235) を見よ。')).toEqual([
      'changed: 7236',
    ])
  })

  it('is not looked for in a fragment of its passage', () => {
    expect(find('Or, in Python 3.10 and above, and in all versions since:', '이렇게:', 'ko')).toEqual([])
  })

  it('is no matter of code and addresses', () => {
    expect(find('See `a512` and [this](https://a.b/1234).', '`a512` と [これ](https://a.b/99)。')).toEqual([])
    expect(find('text\n\n```\n512\n```', '文\n\n```\n513\n```')).toEqual([])
  })
})

describe('East Asian numerals', () => {
  it.each([
    ['六十四', 64],
    ['二〇一八', 2018],
    ['一百零五', 105],
    ['100万', 1_000_000],
    ['1.6億', 160_000_000],
    ['3천만', 30_000_000],
    ['二千三百', 2300],
    ['三万五千', 35_000],
    ['两百', 200],
    ['1億2,000万', 120_000_000],
  ])('%s', (text, value) => {
    expect(readNumerals(text)).toEqual([value])
  })
})
