import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { listedKeys, listedLines } from '../../../src/report/guard/listed-keys.ts'

it('comes back with all keys, none listed earlier than it was, and few times', () => {
  const day = fc.integer({ min: 0, max: 40 }).map(days => new Date(days * 86_400_000).toISOString())
  const key = fc.stringMatching(/^[0-9a-f]{10}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(key, day)), entries => {
      const listed = new Map(entries)
      const lines = listedLines(listed)
      const back = listedKeys(lines)
      expect(lines.length).toBeLessThanOrEqual(20)
      expect([...back.keys()].sort()).toEqual([...listed.keys()].sort())
      for (const [name, since] of listed) expect((back.get(name) ?? '') >= since).toBe(true)
      if (new Set(listed.values()).size <= 20) expect(back).toEqual(listed)
      return true
    }),
  )
  expect(listedKeys(['no time aaaaaaaaaa', ''])).toEqual(new Map())
})
