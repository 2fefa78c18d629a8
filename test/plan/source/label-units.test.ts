import { expect, it } from 'vitest'
import type { Unit } from '../../../src/exchange/types.ts'
import { labelUnits } from '../../../src/plan/source/label-units.ts'

const unit = (id: string, kind: Unit['kind']): Unit => ({
  id,
  kind,
  source: ['Tea'],
  target: null,
  state: 'untranslated',
  notes: [],
  exported: null,
})

it('labels what comes new, by kinds that are not running text', () => {
  const units = [
    unit('a', 'front-matter'),
    unit('b', 'heading'),
    unit('c', 'paragraph'),
    unit('d', 'heading'),
  ]
  const file = { original: 'a.md', sourceLocale: 'en', targetLocale: '', blob: null, units }
  const changes = ['a', 'c', 'd'].map(id => ({ kind: 'added' as const, id }))
  expect([...labelUnits({ changes, file })]).toEqual([
    ['front matter', ['a']],
    ['heading', ['d']],
  ])
  expect(labelUnits({ changes: [], file }).size).toBe(0)
})
