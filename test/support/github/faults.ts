/** What goes wrong with a request; `effect`: it is done all the same. */
export type Fault =
  /** It is answered so; without a body, with what GitHub sends for this status. */
  | { kind: 'answer'; status: number; body?: unknown; headers?: Record<string, string>; effect?: boolean }
  /** It is never answered. */
  | { kind: 'hang'; effect?: boolean }
  /** The connection breaks before the answer. */
  | { kind: 'drop'; effect?: boolean }
  /** It takes effect, and the connection breaks within the body of the answer. */
  | { kind: 'cut' }
  /** It takes so many ms more. */
  | { kind: 'slow'; ms: number }

interface FaultRule {
  /** Number in the log. */
  n?: number
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
  /** From request `n` (of the log) on, no connection lives; `after` lets request `n` itself take effect. */
  stopAt(n: number, when?: 'before' | 'after'): void
  /** Ends all faults. */
  heal(): void
}

export interface FaultBook extends Faults {
  /** The fault of a request, which is used up by asking. */
  take(n: number, method: string, path: string): Fault | undefined
}

/** No faults yet. */
export function createFaults(): FaultBook {
  let rules: { rule: FaultRule; seen: number }[] = []
  let stop: { n: number; effect: boolean } | undefined
  return {
    add: rule => rules.push({ rule, seen: 0 }),
    stopAt: (n, when = 'before') => {
      stop = { n, effect: when === 'after' }
    },
    heal: () => {
      rules = []
      stop = undefined
    },
    take: (n, method, path) => {
      if (stop !== undefined && n >= stop.n) return { kind: 'drop', effect: stop.effect && n === stop.n }
      const fitting = rules.filter(({ rule }) => fits(rule, n, method, path))
      return fitting.map(faultOf).find(fault => fault !== undefined)
    },
  }
}

function fits(rule: FaultRule, n: number, method: string, path: string): boolean {
  return (
    (rule.n === undefined || rule.n === n) &&
    (rule.method === undefined || rule.method === method) &&
    (rule.path === undefined || rule.path.test(path))
  )
}

function faultOf(entry: { rule: FaultRule; seen: number }): Fault | undefined {
  const { skip = 0, times = 1, fault } = entry.rule
  entry.seen += 1
  return entry.seen > skip && entry.seen <= skip + times ? fault : undefined
}
