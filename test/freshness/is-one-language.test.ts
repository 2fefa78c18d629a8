import { expect, it } from 'vitest'
import { isOneLanguage } from '../../src/freshness/is-one-language.ts'

it.each([
  ['en', 'en-GB', true],
  ['no', 'nb', true],
  ['zh-CN', 'zh-Hans', true],
  ['zh-CN', 'zh-TW', false],
  ['sr', 'sr-Latn', false],
  ['en', 'ja', false],
])('%s and %s are one language: %s', (one, other, expected) => {
  expect(isOneLanguage(one, other)).toBe(expected)
  expect(isOneLanguage(other, one)).toBe(expected)
})
