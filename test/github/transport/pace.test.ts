import { describe, expect, it } from 'vitest'
import { createPace, type Weight } from '../../../src/github/transport/pace.ts'
import { virtualClock } from '../../support/crowdin-connection.ts'

const READ: Weight = { writes: false, notifies: false }
const WRITE: Weight = { writes: true, notifies: false }
const NOTICE: Weight = { writes: true, notifies: true }

/** Seconds at which each task began and ended. */
async function timesOf(
  name: 'github' | 'none',
  weights: Weight[],
  takes: number,
): Promise<[number, number][]> {
  const clock = virtualClock()
  const pace = createPace(name, clock)
  const zero = clock.now()
  const run = (weight: Weight) =>
    pace.run(weight, async (): Promise<[number, number]> => {
      const begun = clock.now()
      await clock.sleep(takes)
      return [(begun - zero) / 1000, (clock.now() - zero) / 1000]
    })
  return Promise.all(weights.map(run))
}

describe('the pace', () => {
  it('lets writes begin a second apart, and three where somebody gets a mail', async () => {
    const times = await timesOf('github', [WRITE, WRITE, NOTICE, NOTICE, WRITE, NOTICE], 100)
    expect(times.map(([begun]) => begun)).toEqual([0, 1, 2, 5, 6, 8])
  })

  it('never lets two writes run at once, however long one takes', async () => {
    const times = await timesOf('github', [WRITE, NOTICE, WRITE], 5000)
    expect(times).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
    ])
    expect(await timesOf('none', [NOTICE, NOTICE], 5000)).toEqual([
      [0, 5],
      [5, 10],
    ])
  })

  it('lets eight reads run at once, and writes beside them', async () => {
    const times = await timesOf('github', [...Array.from({ length: 9 }, () => READ), WRITE], 1000)
    expect(times.map(([begun]) => begun)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
  })

  it('holds everybody back for as long as GitHub asks', async () => {
    const clock = virtualClock()
    const pace = createPace('none', clock)
    const zero = clock.now()
    pace.hold(zero + 60_000)
    pace.hold(zero + 5000)
    const begun = async () => clock.now() - zero
    expect(await Promise.all([pace.run(READ, begun), pace.run(WRITE, begun)])).toEqual([60_000, 60_000])
  })

  it('gives the place of a failed task to the next', async () => {
    const pace = createPace('none', virtualClock())
    const failed = pace.run(WRITE, () => Promise.reject(new Error('no')))
    const next = pace.run(WRITE, async () => 'yes')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
