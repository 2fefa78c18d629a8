import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { ExchangeFile } from '../../../src/exchange/types.ts'
import { dateMeaning } from '../../../src/plan/source/date-meaning.ts'
import { planSource } from '../../../src/plan/source/plan-source.ts'
import type { SourcePlan } from '../../../src/plan/source/types.ts'
import { wantSource } from '../../../src/plan/source/want-source.ts'

beforeAll(() => loadParser('satteri'))

let seed = 0
const randomBytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (seed = (seed * 31 + 7) % 251))

/** The plan for a source, where every string that is held last changed at `changedAt`. */
function plan(held: ExchangeFile | null, changedAt: string, ...blocks: string[]): SourcePlan {
  const names = { original: 'posts/bread.md', sourceLocale: 'en', blob: null, held }
  const planned = planSource(held, wantSource(extract(blocks.join('\n\n')), names, randomBytes))
  return dateMeaning(planned, new Map(held?.units.map(({ id }) => [id, changedAt])))
}

const dates = ({ units }: ExchangeFile): (string | undefined)[] =>
  units.map(({ meaningSince }) => meaningSince)

const DOUGH = 'Mix the flour with the water until no dry spots is left.'
const FIXED = 'Mix the flour with the water until no dry spots are left.'
const AGAIN = 'Mix the flour with the water, until no dry spots are left.'
const OTHER = 'Never mix the flour with the water.'
const OVEN = 'Heat the oven before you shape the loaf.'
const COLD = 'Never heat the oven before you shape the loaf.'

describe('the moment since when a meaning stands', () => {
  it('is written down with the first light edit, stays with the next, and goes with another meaning', () => {
    const first = plan(null, '', DOUGH, OVEN).file
    expect(dates(first)).toEqual([undefined, undefined])
    const fixed = plan(first, 'Monday', FIXED, OVEN)
    expect(dates(fixed.file)).toEqual(['Monday', undefined])
    expect(fixed.steps.map(({ file }) => dates(file))).toEqual([['Monday', undefined]])
    const again = plan(fixed.file, 'Tuesday', AGAIN, OVEN).file
    expect(dates(again)).toEqual(['Monday', undefined])
    expect(dates(plan(again, 'Wednesday', AGAIN, COLD).file)).toEqual(['Monday', undefined])
    expect(dates(plan(again, 'Wednesday', OTHER, OVEN).file)).toEqual([undefined, undefined])
  })

  it('is there from the first of two uploads on', () => {
    const { steps } = plan(plan(null, '', DOUGH, OVEN).file, 'Monday', FIXED, COLD)
    expect(steps.map(({ file }) => dates(file))).toEqual([
      ['Monday', undefined],
      ['Monday', undefined],
    ])
  })

  it('is written down where notes alone change, and is no reason to upload', () => {
    const titled = plan(null, '', '# Bread', OVEN).file
    expect(dates(plan(titled, 'Monday', '# Good bread of yesterday', OVEN).file)).toEqual([
      undefined,
      'Monday',
    ])
    const held = plan(null, '', DOUGH, OVEN).file
    const dated = { ...held, units: held.units.map(unit => ({ ...unit, meaningSince: 'Sunday' })) }
    expect(plan(dated, 'Monday', DOUGH, OVEN)).toMatchObject({ changes: [], steps: [], undated: [] })
  })
})
