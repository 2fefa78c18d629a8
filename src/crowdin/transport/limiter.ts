import type { Clock } from './clock.ts'

/** Lets tasks begin one after another, no more at once and no more in a second than allowed. */
export interface Limiter {
  readonly run: <T>(task: () => Promise<T>) => Promise<T>
  /** No task begins before this time (ms since 1970): the service asked for a pause, and it asked all of us. */
  readonly hold: (until: number) => void
}

export interface Rate {
  readonly inFlight: number
  /** Beginnings in any span of 1,000 ms, not only in seconds of the clock. */
  readonly perSecond: number
}

/** First come, first served. A task that fails gives its place free like any other. */
export function createLimiter({ inFlight, perSecond }: Rate, clock: Clock): Limiter {
  const places = createPlaces(inFlight)
  const begun: number[] = []
  let heldUntil = 0
  let gate: Promise<void> = Promise.resolve()

  const begin = async (): Promise<void> => {
    for (;;) {
      const earliest = begun.length < perSecond ? 0 : (begun[0] ?? 0) + 1000
      const wait = Math.max(heldUntil, earliest) - clock.now()
      if (wait <= 0) break
      await clock.sleep(wait)
    }
    begun.push(clock.now())
    if (begun.length > perSecond) begun.shift()
  }

  return {
    run: async task => {
      await places.take()
      try {
        gate = gate.then(begin)
        await gate
        return await task()
      } finally {
        places.free()
      }
    },
    hold: until => {
      heldUntil = Math.max(heldUntil, until)
    },
  }
}

function createPlaces(count: number): { take: () => Promise<void>; free: () => void } {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    take: async () => {
      if (taken < count) taken++
      else await new Promise<void>(resolve => waiting.push(resolve))
    },
    // a place goes to the one who waits longest without ever being free, so that nobody gets in between
    free: () => {
      const next = waiting.shift()
      if (next === undefined) taken--
      else next()
    },
  }
}
