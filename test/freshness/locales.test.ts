import { describe, expect, it } from 'vitest'
import { canonicalLocale, isEvidentLocale } from '../../src/freshness/locales.ts'

describe('canonicalLocale', () => {
  it.each([
    ['pt_br', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
    ['zh_CN', 'zh-CN'],
    ['ZH-hans-cn', 'zh-Hans-CN'],
    ['es-419', 'es-419'],
    ['ca-valencia', 'ca-valencia'],
    ['iw', 'he'],
    ['jpn', 'ja'],
    ['fil', 'fil'],
  ])('%s is %s', (spelling, tag) => expect(canonicalLocale(spelling)).toBe(tag))

  it.each([
    'v2',
    'old',
    'em',
    'draft',
    'en-draft',
    'zh-xxxx',
    'und',
    'mul',
    'zxx',
    'x-foo',
    '',
    'e',
    'en--us',
    'en-',
    '日本',
    'en-'.padEnd(40, 'a'),
  ])('%j is none', spelling => expect(canonicalLocale(spelling)).toBeUndefined())
})

describe('isEvidentLocale', () => {
  it.each(['ja', 'pt_br', 'zh-Hant', 'fil', 'yue', 'haw', 'ts'])('%s is evident', spelling => {
    expect(isEvidentLocale(spelling)).toBe(true)
  })

  it.each(['min', 'bin', 'new', 'bak', 'run', 'war', 'v2', 'old'])(
    '%s is not: it is more likely a word',
    spelling => {
      expect(isEvidentLocale(spelling)).toBe(false)
    },
  )
})
