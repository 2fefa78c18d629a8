import { describe, expect, it } from 'vitest'
import type { ExchangeFile, Inline, Unit } from '../../../src/exchange/types.ts'
import { compareSides, needsHistory, type UnitSides } from '../../../src/plan/target/compare-sides.ts'
import { decideText } from '../../../src/plan/target/decide-text.ts'
import { NO_PAST, type Past, settleSides } from '../../../src/plan/target/settle-sides.ts'

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
const held = (...ids: string[]): ExchangeFile =>
  file(...ids.map(id => unit(id, ['Use ', code('4')], null, 'untranslated')))

describe('what is offered where the other side has nothing', () => {
  it('is what is good, under the codes that are held', () => {
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
    const remote = file(unit('there', ['Use ', code('4')], ['使う'], 'translated'))
    const names = ['good', 'signed', 'old', 'same', 'there', 'none', 'blank']
    const sides = compareSides({ held: held(...names), changes: [], draft, remote })
    const pushed = sides.filter(
      each => decideText(settleSides(each, NO_PAST), { take: 'translated' }) === 'push',
    )
    expect(pushed.map(({ unit: { id }, git }) => ({ id, text: git?.text }))).toEqual([
      { id: 'good', text: [code('4'), 'を使う', code('t1')] },
      { id: 'signed', text: ['使う'] },
    ])
    expect(pushed[0]?.unit.source).toEqual(['Use ', code('4')])
    expect(sides.map(each => each.unit.id)).toEqual(names)
  })
})

const one = (ours: Unit | null, theirs: Unit | null, label?: 'cosmetic' | 'substantive'): UnitSides => {
  const edited = { kind: 'edited', id: 'a', reasons: [], before: [], after: [] } as const
  const [sides] = compareSides({
    held: held('a'),
    changes: label === undefined ? [] : [{ ...edited, label, isCarried: false }],
    draft: file(...(ours === null ? [] : [ours])),
    remote: theirs === null ? null : file(theirs),
  })
  if (sides === undefined) throw new Error('no unit')
  return sides
}
const ours = (text: string, state: Unit['state'] = 'translated') =>
  unit('a', ['Use ', code('1')], [text], state)
const theirs = (text: string, state: Unit['state'] = 'translated') =>
  unit('a', ['Use ', code('4')], [text], state)

it('the past is asked for only where texts differ, or where nobody approved what would be signed off', () => {
  expect(needsHistory(one(ours('使う'), null))).toBe(false)
  expect(needsHistory(one(ours('使う'), theirs('使う')))).toBe(false)
  expect(needsHistory(one(ours('使う'), theirs('用いる', 'approved')))).toBe(true)
  expect(needsHistory(one(null, theirs('使う', 'approved')))).toBe(false)
  expect(needsHistory(one(null, theirs('使う')))).toBe(true)
  expect(needsHistory(one(ours('使う', 'fuzzy'), theirs('使う', 'approved')))).toBe(false)
  expect(needsHistory(one(ours('使う', 'fuzzy'), theirs('使う')))).toBe(true)
})

describe('what both sides are taken for', () => {
  const past = (given: Partial<Past>): Past => ({ ...NO_PAST, ...given })

  it('is nobody’s newer text where it has the source’s own words', () => {
    const english = unit('a', ['Use ', code('4')], ['Use ', code('4')], 'translated')
    expect(settleSides(one(ours('使う'), english), NO_PAST).remote).toMatchObject({
      isCurrent: false,
      wasThere: true,
    })
    const untranslated = unit('a', ['Use ', code('1')], ['Use ', code('1')], 'translated')
    expect(settleSides(one(untranslated, theirs('使う')), NO_PAST).git).toMatchObject({
      isGood: false,
      wasThere: true,
    })
  })

  it('is good for no source that is about to change its meaning, approved or not', () => {
    const sides = one(ours('使う'), theirs('用いる', 'approved'), 'substantive')
    expect(settleSides(sides, NO_PAST).remote).toMatchObject({ approved: false, isCurrent: false })
    const light = one(ours('使う'), theirs('用いる', 'approved'), 'cosmetic')
    expect(settleSides(light, NO_PAST).remote).toMatchObject({ approved: true, isCurrent: true })
  })

  it('is the older one in git where Crowdin had it before, or where it stood before its source and is good no more', () => {
    const sides = one(ours('使う'), theirs('用いる'))
    expect(settleSides(sides, past({ suggested: 'before' })).git?.wasThere).toBe(true)
    expect(settleSides(sides, past({ suggested: 'after' })).git?.wasThere).toBe(false)
    expect(settleSides(sides, past({ gitIsOlder: true })).git?.wasThere).toBe(false)
    const stale = one(ours('使う', 'fuzzy'), theirs('用いる'))
    expect(settleSides(stale, past({ gitIsOlder: true })).git?.wasThere).toBe(true)
  })
})
