import { type Fidelity, isIn } from './fidelity.ts'
import type { Traces } from './traces.ts'
import type { VersionProfile } from './version-profile.ts'

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

/** Logarithm of how much likelier it is with a version that has the trace than with one that has not. */
function evidence(present: boolean, fidelity: number): number {
  return present ? Math.log(fidelity / CHANCE) : Math.log((1 - fidelity) / (1 - CHANCE))
}

/** Probability that a trace which some version has is in a translation of another. */
const CHANCE = 0.03
