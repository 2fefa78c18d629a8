import type { Clock } from './clock.ts'

/** How a request counts for GitHub's limits. */
export interface Weight {
  readonly writes: boolean
  /** Somebody gets a mail for it. */
  readonly notifies: boolean
}

/** Lets requests begin as GitHub asks: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
export interface Pace {
  readonly run: <T>(weight: Weight, task: () => Promise<T>) => Promise<T>
  /** No request begins before this time (ms since 1970): GitHub asked for a pause, and it asked all of us. */
  readonly hold: (until: number) => void
}

/** Milliseconds between the beginnings of two requests. */
interface Gaps {
  readonly writes: number
  readonly notifies: number
}

const READS_AT_ONCE = 8
const GITHUB: Gaps = { writes: 1000, notifies: 3000 }
const NONE: Gaps = { writes: 0, notifies: 0 }

/** Writes one after another, a second apart, those that notify somebody three; eight reads at once. `none` leaves the gaps out. */
export function createPace(name: 'github' | 'none', clock: Clock): Pace {
  const gaps = name === 'github' ? GITHUB : NONE
  const reads = createPlaces(READS_AT_ONCE)
  const writes = createPlaces(1)
  let [held, nextWrite, nextNotice] = [0, 0, 0]
  const begin = async ({ writes, notifies }: Weight): Promise<void> => {
    const earliest = () => Math.max(held, writes ? nextWrite : 0, notifies ? nextNotice : 0)
    // asked again after each sleep, since a pause may have been called for meanwhile
    for (let wait = earliest() - clock.now(); wait > 0; wait = earliest() - clock.now())
      await clock.sleep(wait)
    if (writes) nextWrite = clock.now() + gaps.writes
    if (notifies) nextNotice = clock.now() + gaps.notifies
  }
  return {
    run: (weight, task) =>
      (weight.writes ? writes : reads)(async () => {
        await begin(weight)
        return await task()
      }),
    hold: until => {
      held = Math.max(held, until)
    },
  }
}

/** First come, first served. A task that fails gives its place free like any other. */
function createPlaces(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = count
  return async task => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
