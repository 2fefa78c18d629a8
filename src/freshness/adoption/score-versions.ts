import type { TraceKind } from './line-traces.ts'
import type { Traces } from './traces.ts'
import type { Member, VersionProfile } from './version-profile.ts'

/** Probability that a trace of each kind is in a translation of a version that has it. */
export type Fidelity = Readonly<Record<TraceKind, number>>

/**
 * How much the traces of a target speak against each version and for `favourite`, as the logarithm of a likelihood ratio (nats).
 * Traces that came and went together are no independent witnesses: their sum counts as its root would. Where witnesses contradict
 * each other, as in a text that was brought up to date in part, they count for less.
 */
export function contest(
  target: Traces,
  { size, groups }: VersionProfile,
  { favourite, fidelity }: { readonly favourite: number; readonly fidelity: Fidelity },
): Float64Array {
  const [pro, contra] = [new Float64Array(size), new Float64Array(size)]
  for (const { has, members } of groups) {
    const own = has[favourite]
    const sum = members.reduce(
      (all, member) => all + evidence(isIn(target, member), fidelity[member.kind]),
      0,
    )
    const weight = (own === 1 ? sum : -sum) / Math.sqrt(members.length)
    const side = weight > 0 ? pro : contra
    for (const [version, flag] of has.entries())
      if (flag !== own) side[version] = (side[version] ?? 0) + Math.abs(weight)
  }
  return pro.map((forIt, version) => consistent(forIt, contra[version] ?? 0))
}

function consistent(pro: number, contra: number): number {
  return pro + contra === 0 ? 0 : ((pro - contra) * Math.abs(pro - contra)) / (pro + contra)
}

/** Whether the target has the trace often enough. */
export function isIn(target: Traces, { key, nth }: Member): boolean {
  return (target.get(key) ?? 0) >= nth
}

/** Logarithm of how much likelier it is with a version that has the trace than with one that has not. */
function evidence(present: boolean, fidelity: number): number {
  return present ? Math.log(fidelity / CHANCE) : Math.log((1 - fidelity) / (1 - CHANCE))
}

/** Probability that a trace which some version has is in a translation of another. */
const CHANCE = 0.03

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
