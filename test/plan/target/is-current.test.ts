import { describe, expect, it } from 'vitest'
import { isCurrent } from '../../../src/plan/target/is-current.ts'

const at = (second: number): string => `2026-03-01T10:00:0${second}+00:00`

describe('a translation', () => {
  it('is good for a source that did not change since', () => {
    expect(isCurrent({ writtenAt: at(2), changedAt: at(1) })).toBe(true)
    expect(isCurrent({ writtenAt: at(1), changedAt: at(1) })).toBe(true)
    expect(isCurrent({ writtenAt: at(1), changedAt: at(2) })).toBe(false)
  })

  it('stays good while the source changes without another meaning', () => {
    expect(isCurrent({ writtenAt: at(2), changedAt: at(5), meaningSince: at(1) })).toBe(true)
    expect(isCurrent({ writtenAt: at(2), changedAt: at(5), meaningSince: at(3) })).toBe(false)
  })

  it('is judged by moments, however they are written', () => {
    expect(isCurrent({ writtenAt: '2026-03-01T11:00:00+02:00', changedAt: '2026-03-01T09:30:00Z' })).toBe(
      false,
    )
    expect(isCurrent({ writtenAt: '', changedAt: at(1) })).toBe(false)
    expect(isCurrent({ writtenAt: at(1), changedAt: at(0), meaningSince: 'long ago' })).toBe(false)
  })
})
