export interface Clock {
  /** Now, in ms since 1970. */
  now(): number
  /** Now as Crowdin writes it, at least a second later than the time given out before. */
  stamp(): string
  /** Lets time pass, in ms. */
  advance(ms: number): void
}

/** A clock that begins at `startsAt` (ms since 1970) and runs like the machine's. */
export function createClock(startsAt: number): Clock {
  const begun = Date.now()
  let ahead = 0
  let last = 0
  const now = () => startsAt + (Date.now() - begun) + ahead
  return {
    now,
    stamp: () => {
      last = Math.max(Math.floor(now() / 1000), last + 1)
      return dateOf(last * 1000)
    },
    advance: ms => {
      ahead += ms
    },
  }
}

/** ISO 8601 with an offset, without fractions, as in Crowdin's answers. */
export function dateOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`
}
