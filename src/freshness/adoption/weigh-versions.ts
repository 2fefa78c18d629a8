import { contest } from './contest.ts'
import { fidelityOf } from './fidelity.ts'
import type { Traces } from './traces.ts'
import type { Member, VersionProfile } from './version-profile.ts'

/** Probability of each version, from what was expected and the traces of the target; they add up to 1. */
export function weighVersions(traces: Traces, profile: VersionProfile, expected: Float64Array): Float64Array {
  // How faithful a translator is shows only once the version is known, and the other way round: each is found in turn.
  let likely = expected
  for (let round = 0; round < ROUNDS; round++) {
    const best = likely.indexOf(Math.max(...likely))
    const fidelity = fidelityOf(traces, membersOf(profile, best))
    const against = contest(traces, profile, { favourite: best, fidelity })
    likely = shares(against.map((odds, version) => Math.log(expected[version] ?? 0) - odds * TRUST))
  }
  return likely
}

const ROUNDS = 3

/** Weight of the traces beside what was expected: they are less independent of each other than their sum makes believe. */
const TRUST = 0.4

function membersOf({ steady, groups }: VersionProfile, version: number): Member[] {
  const own = groups.filter(({ has }) => has[version] === 1)
  return [...steady, ...own.flatMap(({ members }) => members)]
}

function shares(logarithms: Float64Array): Float64Array {
  const most = Math.max(...logarithms)
  const weights = logarithms.map(each => Math.exp(each - most))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(each => each / sum)
}
