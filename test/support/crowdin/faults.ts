import type { JobFault } from './jobs.ts'

/** What goes wrong with a request. */
export type Fault =
  /** It is answered so and does nothing; without a body, with what Crowdin sends for this status. */
  | { kind: 'answer'; status: number; body?: unknown; headers?: Record<string, string> }
  /** It is never answered. */
  | { kind: 'hang'; effect?: boolean }
  /** The connection breaks before the answer. */
  | { kind: 'drop'; effect?: boolean }
  /** It takes effect, and the connection breaks within the body of the answer. */
  | { kind: 'cut' }
  /** It is answered with the first half of the body, and nothing says so. */
  | { kind: 'truncate' }

interface FaultRule {
  method?: string
  /** What the path (with its query) must match. */
  path?: RegExp
  /** Matching requests that go through first. */
  skip?: number
  /** Matching requests that fail then; 1 unless given. */
  times?: number
  fault: Fault
}

export interface Faults {
  add(rule: FaultRule): void
  /** What goes wrong with the next job of this kind. */
  job(fault: JobFault): void
  /** From request `n` (of the log) on, no connection lives; `after` lets request `n` itself take effect. */
  stopAt(n: number, when?: 'before' | 'after'): void
  /** Ends all faults; jobs that were running meanwhile are done. */
  heal(): void
}

export interface FaultBook extends Faults {
  /** The fault of a request, which is used up by asking. */
  take(n: number, method: string, path: string): Fault | undefined
}

/** No faults yet; `onJob` and `onHeal` reach the server's state. */
export function createFaults(onJob: (fault: JobFault) => void, onHeal: () => void): FaultBook {
  let rules: { rule: FaultRule; seen: number }[] = []
  let stop: { n: number; effect: boolean } | undefined
  return {
    add: rule => rules.push({ rule, seen: 0 }),
    job: onJob,
    stopAt: (n, when = 'before') => {
      stop = { n, effect: when === 'after' }
    },
    heal: () => {
      rules = []
      stop = undefined
      onHeal()
    },
    take: (n, method, path) => {
      if (stop !== undefined && n >= stop.n) return { kind: 'drop', effect: stop.effect && n === stop.n }
      return rules.map(entry => faultOf(entry, method, path)).find(fault => fault !== undefined)
    },
  }
}

function faultOf(entry: { rule: FaultRule; seen: number }, method: string, path: string): Fault | undefined {
  const { rule } = entry
  if (rule.method !== undefined && rule.method !== method) return undefined
  if (rule.path !== undefined && !rule.path.test(path)) return undefined
  entry.seen += 1
  const skip = rule.skip ?? 0
  return entry.seen > skip && entry.seen <= skip + (rule.times ?? 1) ? rule.fault : undefined
}
