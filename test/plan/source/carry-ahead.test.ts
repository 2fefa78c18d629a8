import { expect, it } from 'vitest'
import type { ExchangeFile, Inline, Unit } from '../../../src/exchange/types.ts'
import { carryAhead } from '../../../src/plan/source/carry-ahead.ts'
import type { UnitChange } from '../../../src/plan/source/types.ts'

const g = (id: string, ...content: Inline[]): Inline => ({ type: 'g', id, content })
const x = (id: string): Inline => ({ type: 'x', id, content: [] })

const edited = (id: string, isCarried = true): UnitChange => ({
  kind: 'edited',
  id,
  label: 'mechanical',
  reasons: [],
  before: ['Wait ', g('1', '20'), ' <minutes> with ', x('2'), '.'],
  after: ['Wait ', g('1', '30'), ' <minutes> with ', x('2'), '.'],
  isCarried,
})
const unit = (id: string, target: readonly Inline[] | null): Unit => ({
  id,
  source: ['Wait'],
  target,
  state: 'approved',
  kind: 'paragraph',
  notes: [],
  exported: null,
})
const file = (...units: Unit[]): ExchangeFile => ({
  original: 'a.md',
  sourceLocale: 'en',
  targetLocale: 'ja',
  blob: null,
  units,
})

it('shows texts as they will be, and edits as they are where no text can follow', () => {
  const changes: UnitChange[] = [
    edited('a'),
    edited('b'),
    edited('c', false),
    edited('d'),
    { kind: 'added', id: 'e' },
  ]
  const remote = file(
    unit('a', [x('2'), '<分> ', g('1', '20'), ' 分']),
    unit('b', ['しばらく']),
    unit('c', ['20']),
    unit('d', null),
  )
  const ahead = carryAhead({ changes, remote, locale: 'ja' })
  expect(ahead.remote?.units.map(({ target }) => target)).toEqual([
    [x('2'), '<分> ', g('1', '30'), ' 分'],
    ['しばらく'],
    ['20'],
    null,
  ])
  expect(ahead.changes.map(each => (each.kind === 'edited' ? each.label : each.kind))).toEqual([
    'mechanical',
    'substantive',
    'mechanical',
    'mechanical',
    'added',
  ])
  expect(carryAhead({ changes, remote: null, locale: 'ja' })).toEqual({ changes, remote: null })
})
