export interface Clock {
  /** Now, in ms since 1970. */
  now(): number
  /** ISO 8601 or ms since 1970. */
  set(time: string | number): void
  /** Lets time pass, in ms. */
  advance(ms: number): void
  /** What each request that may change something takes. */
  tick(): void
}

/** A clock that stands still but for what it is told, and `perWrite` ms with each write. */
export function createClock(startsAt: number, perWrite: number): Clock {
  let now = startsAt
  return {
    now: () => now,
    set: time => {
      now = typeof time === 'string' ? Date.parse(time) : time
    },
    advance: ms => {
      now += ms
    },
    tick: () => {
      now += perWrite
    },
  }
}

/** The clock of this machine, unless it is set or moved: then it goes on from there. */
export function createMachineClock(): Clock {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    set: time => {
      ahead = (typeof time === 'string' ? Date.parse(time) : time) - Date.now()
    },
    advance: ms => {
      ahead += ms
    },
    tick: () => {},
  }
}

/** ISO 8601 in whole seconds, as in GitHub's answers. */
export function dateOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** The same of what may not have happened. */
export function maybeDate(ms: number | null): string | null {
  return ms === null ? null : dateOf(ms)
}
