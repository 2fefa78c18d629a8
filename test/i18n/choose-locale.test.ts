import { describe, expect, it } from 'vitest'
import { chooseLocale } from '../../src/i18n/choose-locale.ts'

describe('chooseLocale', () => {
  it.each([
    ['ja', {}, 'ja'],
    ['ja', { LC_ALL: 'ko_KR.UTF-8' }, 'ja'],
    ['zh-TW', {}, 'zh-CN'],
    ['zh_Hant_HK', {}, 'zh-CN'],
    ['KO', {}, 'ko'],
    ['fr', { LANG: 'ja_JP.UTF-8' }, 'en'],
    [undefined, { LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [undefined, { LC_ALL: 'ja_JP', LC_MESSAGES: 'ko_KR', LANG: 'zh_CN' }, 'ja'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'ko_KR', LANG: 'zh_CN' }, 'ko'],
    [undefined, { LANG: 'ko_KR.eucKR@hanja', LANGUAGE: 'ja' }, 'ko'],
    [undefined, { LANG: 'C', LANGUAGE: 'ja' }, 'en'],
    [undefined, { LANG: 'POSIX' }, 'en'],
    [undefined, { LANGUAGE: 'fr:ja:ko' }, 'ja'],
    [undefined, {}, 'en'],
    ['', { LANG: 'ja' }, 'ja'],
    ['../../etc', {}, 'en'],
  ] as const)('%s with %o is %s', (requested, environment, locale) => {
    expect(chooseLocale(requested, environment)).toBe(locale)
  })
})
