import type { TraceKind } from './line-traces.ts'
import type { Traces } from './traces.ts'
import type { Member } from './version-profile.ts'

/** Probability that a trace of each kind is in a translation of a version that has it. */
export type Fidelity = Readonly<Record<TraceKind, number>>

/** How faithfully a target keeps the traces that a version has; `traces` are that version's, or those of all. */
export function fidelityOf(target: Traces, traces: readonly Member[]): Fidelity {
  const found = { ...USUAL }
  for (const kind of KINDS) {
    const own = traces.filter(member => member.kind === kind)
    const kept = own.filter(member => isIn(target, member)).length
    const rate = (kept + USUAL_COUNT * USUAL[kind]) / (own.length + USUAL_COUNT)
    found[kind] = Math.min(0.98, Math.max(0.1, rate))
  }
  return found
}

const KINDS = ['code', 'span', 'address', 'fragment', 'number', 'name', 'shape'] as const

/** Before anything is known of a translator, and how many traces this is worth. */
const USUAL: Fidelity = {
  code: 0.97,
  span: 0.95,
  address: 0.9,
  fragment: 0.8,
  number: 0.85,
  name: 0.85,
  shape: 0.8,
}
const USUAL_COUNT = 10

/** Whether the target has the trace often enough. */
export function isIn(target: Traces, { key, nth }: Member): boolean {
  return (target.get(key) ?? 0) >= nth
}
