import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { compareDocuments } from '../../../src/freshness/compare.ts'
import { countUntranslated, findUntranslated } from '../../../src/freshness/locating/find-untranslated.ts'
import { cut } from '../../support/locate.ts'
import { processorTime } from '../../support/growth.ts'

beforeAll(async () => {
  await loadParser('satteri')
})

const KETTLE = 'A kettle holds three cups of water and whistles when the water boils.'
const STEEP = 'Run `steep --minutes 4` to brew, as the [manual](https://example.org/manual) says it.'
const join = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`

function leftIn(before: string, after: string, target: string): { texts: string[]; count: number } {
  const [older, newer, own] = [cut(before), before === after ? cut(before) : cut(after), cut(target)]
  const left = findUntranslated(older, newer, own)
  const count = countUntranslated(left, [older, newer], () => compareDocuments(older, newer).changes)
  return { texts: left.map(leftover => leftover.target.source), count }
}

describe('what was left in the source language', () => {
  it('is prose with the words of the source, whatever its code and addresses', () => {
    const own = STEEP.replace('steep --minutes 4', 'steep --quick').replace('/manual', '/ja/manual')
    const source = join(KETTLE, STEEP)
    expect(leftIn(source, source, join('やかんには 3 杯分の水が入ります。', own))).toEqual({
      texts: [own],
      count: 1,
    })
  })

  it('is no code, no name, no short phrase and no translation', () => {
    const blocks = [
      '```\nrun the kettle until it boils\n```',
      '## Tea Time',
      'Linux Kernel Mailing List',
      '- Earl Grey',
    ]
    const source = join(...blocks, KETTLE)
    const target = join(...blocks, 'Ein Kessel fasst drei Tassen Wasser und pfeift, wenn das Wasser kocht.')
    expect(leftIn(source, source, target)).toEqual({ texts: [], count: 0 })
  })

  it.each([
    ['a heading', '## What the kettle does when the water boils'],
    ['a quotation', '> “A kettle holds three cups of water and whistles when the water boils.”'],
    ['one with its author', '> A kettle holds three cups of water and whistles when it boils. — Ada Potter'],
    ['a title of another site', '- [What a kettle does when the water boils](https://example.org/kettle)'],
    ['a title in italics', '- *What a kettle does when the water boils in it*'],
    ['a warning', 'warning: the kettle was not hot enough to make tea of it'],
    ['a licence', 'This post is licensed under the terms of the teapot public licence.'],
    ['what a program prints', '"kettle: fatal: the water was not hot enough to make tea"'],
    ['a file that is included', '{* ../../docs_src/kettle/tutorial_with_water.py hl[1,2] *}'],
    [
      'an address',
      '- [https://example.org/kettle/with-water/and-tea](https://example.org/kettle/with-water/and-tea)',
    ],
    ['the long form of an abbreviation', '- `le`: `l`ess than or `e`qual'],
  ])('is not %s, which translators keep', (_, block) => {
    const source = join(block, STEEP)
    expect(leftIn(source, source, join(block, '本文。'))).toEqual({ texts: [], count: 0 })
  })

  it.each([
    [
      'behind a stray quotation mark',
      'A 5" kettle is small. It holds three cups of water and whistles loudly.',
    ],
    ['in a callout', '> [!NOTE]\n> A kettle holds three cups of water and whistles when it boils.'],
    ['in a long heading', '## What the kettle does when the water in it boils for long'],
    ['about copyright', 'We wrote this kettle, and the copyright of it is with all who drink tea.'],
    ['of nouns', 'Der Kessel fasst drei Tassen Wasser und pfeift laut, wenn das Wasser kocht.'],
    ['in Chinese', '水壶可以装三杯水，水烧开的时候会发出很响的哨声，请小心。'],
    ['in Korean', '주전자에는 물 세 잔이 들어가고, 물이 끓으면 소리가 납니다.'],
    ['in Arabic', 'تتسع الغلاية لثلاثة أكواب من الماء وتصفر عندما يغلي الماء.'],
  ])('is prose %s', (_, block) => {
    expect(leftIn(join(block), join(block), join('Texte.', block)).count).toBe(1)
  })

  it('is counted where the target has the newer words of a cosmetic change', () => {
    const typo = KETTLE.replace('whistles', 'whsitles')
    expect(leftIn(join(typo, STEEP), join(KETTLE, STEEP), join(KETTLE, '本文。')).count).toBe(1)
  })

  it.each([
    [
      'items',
      Array.from(
        { length: 1500 },
        (_, i) => `- It now holds ${'x'.repeat(1 + (i % 99))} cups of the best water, and tea`,
      ).join('\n'),
    ],
    ['quotation marks', `${KETTLE} ${'‘a'.repeat(20_000)}`],
  ])('is found in linear time among many %s', (_, text) => {
    const document = cut(`${text}\n`)
    const target = cut(`${text}\n\n本文。\n`)
    expect(processorTime(() => findUntranslated(document, document, target))).toBeLessThan(3_000)
  })

  it('is told, but not counted, where a translator must look for the change', () => {
    const source = join(KETTLE, STEEP)
    const edited = join(KETTLE.replace('three', 'no'), STEEP)
    expect(leftIn(source, edited, source)).toEqual({ texts: [KETTLE, STEEP], count: 1 })
    expect(leftIn(source, join(STEEP), join(KETTLE, '本文。'))).toEqual({ texts: [KETTLE], count: 0 })
  })

  it('is counted where only a comma changed', () => {
    const source = join(KETTLE, STEEP)
    const edited = join(KETTLE.replace('water and', 'water, and'), STEEP)
    expect(leftIn(source, edited, join(KETTLE, '本文。'))).toEqual({ texts: [KETTLE], count: 1 })
  })

  it('is told, but not counted, where it is a copy of what was added', () => {
    expect(leftIn(join(STEEP), join(STEEP, KETTLE), join('本文。', KETTLE))).toEqual({
      texts: [KETTLE],
      count: 0,
    })
  })

  it('is the whole of an untranslated copy, in which each segment counts', () => {
    const source = join(KETTLE, STEEP, KETTLE)
    expect(leftIn(source, source, source).count).toBe(3)
  })
})
