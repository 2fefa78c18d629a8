import { describe, expect, it } from 'vitest'
import { hasRunOf, wordRuns } from '../../../src/freshness/locating/word-runs.ts'

describe('runs of words', () => {
  it('are three in small letters, of any alphabet', () => {
    expect([...wordRuns('The kettle holds three cups of it. Чайник вмещает три чашки.')]).toEqual([
      'kettle holds three',
      'cups of it',
      'вмещает три чашки',
    ])
    expect([...wordRuns('やかんには 3 杯分の水が入ります。')]).toEqual([])
  })

  it('are not those of fenced code', () => {
    const code = '```rust\n// boil the kettle first\n```\n\n~~~\nrun it at once\n~~~\n'
    expect([...wordRuns(code)]).toEqual([])
    expect([...wordRuns(`${code}\nand pour it`)]).toEqual(['and pour it'])
    expect([...wordRuns(code.replaceAll('\n', '\r\n'))]).toEqual([])
  })

  it('are looked for in another text', () => {
    const runs = [wordRuns('it whistles when'), wordRuns('The kettle holds three cups.')]
    expect(hasRunOf('やかん: The kettle holds three cups.', runs)).toBe(true)
    expect(hasRunOf('Le robinet tient trois tasses.', runs)).toBe(false)
    expect(hasRunOf('```\nkettle holds three\n```', runs)).toBe(false)
  })
})
