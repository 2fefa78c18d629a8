import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLimiter } from '../../../src/crowdin/transport/limiter.ts'
import { virtualClock } from '../../support/crowdin-connection.ts'

const rate = { inFlight: 8, perSecond: 10 }

describe('the limiter', () => {
  it('never has more than 8 tasks at once, never begins more than 10 in a second, and keeps their order', async () => {
    const durations = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(durations, async times => {
        const clock = virtualClock()
        const limiter = createLimiter(rate, clock)
        const begun: { task: number; at: number }[] = []
        let [running, most] = [0, 0]
        const run = (ms: number, task: number) =>
          limiter.run(async () => {
            begun.push({ task, at: clock.now() })
            most = Math.max(most, ++running)
            await clock.sleep(ms)
            running--
          })
        await Promise.all(times.map(run))
        expect(most).toBeLessThanOrEqual(8)
        expect(begun.map(b => b.task)).toEqual(times.map((_, index) => index))
        for (const [index, { at }] of begun.entries())
          expect(at - (begun[index - 10]?.at ?? -Infinity)).toBeGreaterThanOrEqual(1000)
      }),
      { numRuns: 60 },
    )
  })

  it('spreads them evenly, and lets nobody wait who need not', async () => {
    const clock = virtualClock()
    const limiter = createLimiter(rate, clock)
    const from = clock.now()
    const at = () => limiter.run(async () => clock.now() - from)
    expect(await Promise.all([at(), at(), at()])).toEqual([0, 100, 200])
    await clock.sleep(1000)
    expect(await Promise.all([at(), at()])).toEqual([1200, 1300])
  })

  it('gives the place of a failed task to the next', async () => {
    const clock = virtualClock()
    const limiter = createLimiter({ inFlight: 1, perSecond: 100 }, clock)
    const failed = limiter.run(() => Promise.reject(new Error('no')))
    const next = limiter.run(async () => 'yes')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })

  it('holds everybody back for as long as it is told', async () => {
    const clock = virtualClock()
    const limiter = createLimiter(rate, clock)
    const begun = clock.now()
    limiter.hold(begun + 7000)
    limiter.hold(begun + 3000)
    const at = await limiter.run(async () => clock.now() - begun)
    expect(at).toBe(7000)
  })
})
