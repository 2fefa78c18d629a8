import { expect, it } from 'vitest'
import { requestLocales } from '../../../src/plan/digest/request-locales.ts'

it('reads the locales of labels, canonical and each once', () => {
  expect(
    requestLocales(['translation: zh-cn', 'needs reviewer', 'translation: ko', 'Translation:ko']),
  ).toEqual(['ko', 'zh-CN'])
  expect(requestLocales(['translation', 'translation: nothing at all', 'translation: x'])).toEqual([])
})
