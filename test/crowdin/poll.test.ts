import { describe, expect, it } from 'vitest'
import { poll } from '../../src/crowdin/poll.ts'
import { virtualClock } from '../support/crowdin-connection.ts'
import { userErrorOf } from '../support/user-error.ts'

describe('polling', () => {
  it('asks at once, then less and less often, until it is done', async () => {
    const clock = virtualClock()
    let asked = 0
    const read = async () => ++asked
    expect(await poll({ clock, limit: 60_000, subject: 'de', read, isDone: n => n === 4 })).toBe(4)
    expect(clock.slept).toEqual([1000, 1500, 2000])
  })

  it('gives up in time, and never sleeps longer than 15 s', async () => {
    const clock = virtualClock()
    const begun = clock.now()
    const polled = poll({
      clock,
      limit: 1_800_000,
      subject: 'de',
      read: async () => false,
      isDone: done => done,
    })
    expect(await userErrorOf(polled)).toEqual({
      code: 'crowdin:neverDone',
      params: { subject: 'de', minutes: 30 },
    })
    expect(clock.now() - begun).toBeLessThanOrEqual(1_800_000)
    expect(Math.max(...clock.slept)).toBe(15_000)
  })
})
