import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import type { Inline } from '../../../src/exchange/types.ts'
import { carryText } from '../../../src/plan/source/carry-text.ts'
import { readable } from '../../../src/plan/source/readable.ts'

const x = (id: string): Inline => ({ type: 'x', id, shown: `\`${id}\``, content: [] })
const g = (id: string, ...content: Inline[]): Inline => ({ type: 'g', id, content })

function carry(
  before: readonly Inline[],
  after: readonly Inline[],
  text: string,
  locale = 'ja',
): string | null {
  const { reasons } = classifyEdit({ before: readable(before), after: readable(after) })
  return carryText({ edit: { id: 'a', before, after, reasons }, text, locale })
}

describe('a translation of a text whose numbers changed', () => {
  it('follows, with everything else as it is', () => {
    const [before, after] = [
      ['Version 1.2 of ', x('1'), ' wants ', g('2', '512 MB'), ' & more.'],
      ['Version 1.3.1 of ', x('1'), ' wants ', g('2', '768 MB'), ' & more.'],
    ]
    const text = '<x id="1" equiv-text="`1.2`"/> のバージョン 1.2 には <g id="2">512 MB</g> &amp; 512 以上'
    expect(carry(before, after, text)).toBe(null)
    expect(carry(before, after, text.replace('512 以', '以'))).toBe(
      '<x id="1" equiv-text="`1.2`"/> のバージョン 1.3.1 には <g id="2">768 MB</g> &amp; 以上',
    )
    const decoded = '<x id="1"/> 1.2 a < b & <g id="2">512 MB</g>'
    expect(carry(before, after, decoded)).toBe('<x id="1"/> 1.3.1 a < b & <g id="2">768 MB</g>')
  })

  it('grows inside of the pair that it stands in', () => {
    const [before, after] = [
      ['Use ', g('1', '1.2'), ' now.'],
      ['Use ', g('1', '1.2.3'), ' now.'],
    ]
    expect(carry(before, after, '<g id="1">1.2</g> を使う')).toBe('<g id="1">1.2.3</g> を使う')
  })

  it('is in its own digits', () => {
    expect(carry(['Wait 20 minutes.'], ['Wait 30 minutes.'], '۲۰ دقیقه صبر کنید', 'fa')).toBe(
      '۳۰ دقیقه صبر کنید',
    )
  })

  it('that has them already stays as it is', () => {
    expect(carry(['Wait 20 minutes.'], ['Wait 30 minutes.'], '30 分待つ')).toBe('30 分待つ')
  })

  it.each([
    ['nowhere stands to the letter', ['Wait 20 minutes.'], ['Wait 30 minutes.'], '二十分待つ', 'ja'],
    ['stands there too often', ['Wait 20 minutes.'], ['Wait 30 minutes.'], '20 分、つまり 20 分待つ', 'ja'],
    ['asks for another form of its word', ['Take 2 eggs.'], ['Take 5 eggs.'], 'Возьмите 2 яйца.', 'ru'],
    ['stands in a language that nobody knows', ['Take 2 eggs.'], ['Take 5 eggs.'], '2 !', 'x_y'],
    [
      'is spelled out beside one that is what it becomes',
      ['Wait 20 minutes or 30 seconds.'],
      ['Wait 30 minutes or 30 seconds.'],
      'Warte zwanzig Minuten oder 30 Sekunden.',
      'de',
    ],
    [
      'stands there once for two',
      ['Wait 20 minutes, then 20 seconds.'],
      ['Wait 30 minutes, then 30 seconds.'],
      'Warte 30 Minuten, dann zwanzig Sekunden.',
      'de',
    ],
    ['is cut by a tag', ['Take 10 eggs.'], ['Take 25 eggs.'], '1<g id="1">0</g>', 'ja'],
  ])('is left where a number %s', (_, before, after, text, locale) => {
    expect(carry(before, after, text, locale)).toBe(null)
  })

  it('is left where numbers changed their places', () => {
    expect(carry(['From 5 to 10 in v1.'], ['From 10 to 5 in v2.'], 'v1 で 5 から 10 まで')).toBe(null)
  })
})
