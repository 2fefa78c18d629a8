import type { ServerOptions } from './types.ts'

export interface Limits {
  /** Counts a request in; false when it is one too many. */
  enter(): boolean
  leave(): void
  inFlight(): number
}

/** Requests at one time and within one second of all tokens together. */
export function createLimits({ maxInFlight, maxPerSecond, limitClock }: ServerOptions): Limits {
  let open = 0
  let recent: number[] = []
  return {
    enter: () => {
      open += 1
      const now = limitClock()
      recent = recent.filter(at => now - at < 1000)
      if (open > maxInFlight || recent.length >= maxPerSecond) return false
      recent.push(now)
      return true
    },
    leave: () => {
      open -= 1
    },
    inFlight: () => open,
  }
}
