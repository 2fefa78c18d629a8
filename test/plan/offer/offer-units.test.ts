import { expect, it } from 'vitest'
import { offerUnits } from '../../../src/plan/offer/offer-units.ts'
import type { ExchangeFile, Inline, Unit } from '../../../src/exchange/types.ts'

const code = (id: string): Inline => ({ type: 'x', id, shown: '`x`', content: [] })
const file = (...units: Unit[]): ExchangeFile => ({
  original: 'a.md',
  sourceLocale: 'en',
  targetLocale: '',
  blob: null,
  units,
})
const unit = (id: string, source: Inline[], target: Inline[] | null, state: Unit['state']): Unit => ({
  id,
  source,
  target,
  state,
  kind: 'paragraph',
  notes: ['note'],
  exported: 'd',
})

it('offers what is good, where nothing is, under the codes that are held', () => {
  const held = file(
    ...['good', 'signed', 'old', 'same', 'there', 'none', 'blank'].map(id =>
      unit(id, ['Use ', code('4')], null, 'untranslated'),
    ),
  )
  const draft = file(
    unit('good', ['Use ', code('1')], [code('1'), 'を使う', code('t1')], 'translated'),
    unit('signed', ['Use ', code('1')], ['使う'], 'approved'),
    unit('old', ['Use ', code('1')], ['使った'], 'fuzzy'),
    unit('same', ['Use ', code('1')], ['Use ', code('1')], 'translated'),
    unit('there', ['Use ', code('1')], ['使う'], 'translated'),
    unit('none', ['Use ', code('1')], null, 'untranslated'),
    unit('blank', ['Use ', code('1')], [' '], 'translated'),
    unit('stranger', ['Use ', code('1')], ['使う'], 'translated'),
  )
  const units = offerUnits({ held, draft, isTranslated: id => id === 'there' })
  expect(units.map(({ id, target, state }) => ({ id, target, state }))).toEqual([
    { id: 'good', target: [code('4'), 'を使う', code('t1')], state: 'translated' },
    { id: 'signed', target: ['使う'], state: 'translated' },
  ])
  expect(units[0]?.source).toEqual(['Use ', code('4')])
})
