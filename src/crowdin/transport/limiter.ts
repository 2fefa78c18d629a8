import type { Clock } from './clock.ts'

/** Lets tasks begin one after another, no more at once and no more in a second than allowed. */
export interface Limiter {
  readonly run: <T>(task: () => Promise<T>) => Promise<T>
  /** No task begins before this time (ms since 1970): the service asked for a pause, and it asked all of us. */
  readonly hold: (until: number) => void
}

export interface Rate {
  readonly inFlight: number
  /** Beginnings in any span of 1,000 ms, evenly spread: ten at once after ten that were slow to arrive would be twenty in a second there. */
  readonly perSecond: number
}

/** First come, first served. A task that fails gives its place free like any other. */
export function createLimiter({ inFlight, perSecond }: Rate, clock: Clock): Limiter {
  const places = createPlaces(inFlight)
  let earliest = 0
  let gate: Promise<void> = Promise.resolve()

  const begin = async (): Promise<void> => {
    // asked again after each sleep, since a pause may have been called for meanwhile
    for (let wait = earliest - clock.now(); wait > 0; wait = earliest - clock.now()) await clock.sleep(wait)
    earliest = clock.now() + 1000 / perSecond
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
      earliest = Math.max(earliest, until)
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
