import { describe, expect, it } from 'vitest'
import { cells } from '../../../src/report/text/cells.ts'
import { directionOf } from '../../../src/report/text/direction.ts'
import { isolate } from '../../../src/report/text/isolate.ts'

describe('isolate', () => {
  it('keeps what runs from right to left together with its signs', () => {
    expect(isolate('تایمر 18 بار…', 'fa')).toBe('\u2067تایمر 18 بار…\u2069')
    expect(isolate('Rust یک زبان است…', 'fa')).toBe('\u2067Rust یک زبان است…\u2069')
    expect(isolate('the word قلب', 'en')).toBe('\u2068the word قلب\u2069')
  })

  it('leaves other text alone, and takes no cell', () => {
    for (const text of ['', 'The timer…', '타이머', 'タイマー。', 'Таймер'])
      expect(isolate(text, 'fa')).toBe(text)
    expect(cells(isolate('قلب', 'ar'))).toBe(3)
  })
})

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['ja', 'ltr'],
    ['zh-Hant-TW', 'ltr'],
  ])('%s is %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction)
  })
})
