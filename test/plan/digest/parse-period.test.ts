import { describe, expect, it } from 'vitest'
import { isWithin, parsePeriod } from '../../../src/plan/digest/parse-period.ts'

const today = '2024-03-31'
const period = (since: string, until?: string) =>
  parsePeriod({ since, today, ...(until === undefined ? {} : { until }) })

describe('parsePeriod', () => {
  it.each([
    ['2022-08-01', undefined, '2022-08-01', null],
    ['2022-08', undefined, '2022-08-01', '2022-08-31'],
    ['2024-02', undefined, '2024-02-01', '2024-02-29'],
    ['2022-08-05', '2022-08-05', '2022-08-05', '2022-08-05'],
    ['2022-08', '2022-09', '2022-08-01', '2022-09-30'],
    [' 2022-08-05 ', '2022-12', '2022-08-05', '2022-12-31'],
  ])('%s until %s is %s to %s', (written, last, since, until) => {
    expect(period(written, last)).toEqual({ since, until })
  })

  it.each([
    ['2024-03-31', '2024-02-01', '2024-02-29'],
    ['2024-01-01', '2023-12-01', '2023-12-31'],
    ['2024-12-31', '2024-11-01', '2024-11-30'],
    ['2025-03-01', '2025-02-01', '2025-02-28'],
  ])('on %s last month is from %s to %s', (day, since, until) => {
    expect(parsePeriod({ since: 'last-month', today: day })).toEqual({ since, until })
  })

  it.each([
    ['yesterday', undefined, { code: 'digest:badDate', params: { option: '--since', written: 'yesterday' } }],
    ['2022', undefined, { code: 'digest:badDate' }],
    ['2022-8-1', undefined, { code: 'digest:badDate' }],
    ['2022-08-01T10:00', undefined, { code: 'digest:badDate' }],
    ['', undefined, { code: 'digest:badDate' }],
    ['2022-13', undefined, { code: 'digest:noSuchDay' }],
    ['2022-00-10', undefined, { code: 'digest:noSuchDay' }],
    ['2022-02-29', undefined, { code: 'digest:noSuchDay' }],
    ['2022-02-00', undefined, { code: 'digest:noSuchDay' }],
    ['1066-10-14', undefined, { code: 'digest:noSuchDay' }],
    ['2022-08', 'now', { code: 'digest:badDate', params: { option: '--until', written: 'now' } }],
    ['2022-08-02', '2022-08-01', { code: 'digest:backwards' }],
    ['last-month', '2022-08-01', { code: 'digest:lastMonthEnds' }],
    ['2022-08', 'last-month', { code: 'digest:badDate' }],
  ])('refuses %s until %s', (since, until, error) => {
    expect(() => period(since, until)).toThrow(expect.objectContaining(error))
  })
})

describe('isWithin', () => {
  it('has both days whole, in UTC', () => {
    const days = period('2022-08-01', '2022-08-02')
    const at = (time: string): boolean => isWithin(days, Date.parse(time) / 1000)
    expect(['2022-07-31T23:59:59Z', '2022-08-01T00:00:00Z'].map(at)).toEqual([false, true])
    expect(['2022-08-02T23:59:59Z', '2022-08-03T00:00:00Z'].map(at)).toEqual([true, false])
    expect(at('2022-08-03T01:00:00+02:00')).toBe(true)
  })
})
