import { isIn } from './fidelity.ts'
import type { Contradiction, Inference, SourceVersions, Witnesses } from './types.ts'
import type { VersionProfile } from './version-profile.ts'

/**
 * Why a declared version cannot be the one that a target was made from; null when it can, or when nobody can tell. Versions that
 * differ in one segment, or in cosmetic edits, do not contradict each other. That the right version is not sure does not matter
 * here, as long as the declared one is not it.
 */
export function contradict(
  declared: number,
  { version, likely, traces, ownTraces, findings }: Inference,
  { profile, distance }: SourceVersions,
): Contradiction | null {
  if ((likely[declared] ?? 0) > POSSIBLE || findings.some(({ severity }) => severity === 'error')) return null
  const segments = distance(declared, version).work
  if (segments <= 1) return null
  const isThere = (member: Member): boolean => isIn(traces, member) && isIn(ownTraces, member)
  const has = witnesses(profile, { has: version, not: declared }, isThere)
  const denied = witnesses(profile, { has: declared, not: version }, isThere)
  const lacks = witnesses(profile, { has: declared, not: version }, member => !isIn(traces, member))
  if (has.count + lacks.count < ENOUGH || has.count < AGREED * denied.count) return null
  return { made: version < declared ? 'later' : 'earlier', segments, has, lacks }
}

/** Who declared a basis had the text at hand: their word stands unless the text speaks clearly against it. */
const POSSIBLE = 0.05
/** One number may be a slip of the translator's. */
const ENOUGH = 3
/** Witnesses that a target which was brought up to date in part has on both sides, at least in this proportion. */
const AGREED = 2

type Member = VersionProfile['steady'][number]

/** What one version has and another has not, and a target has, or has not. */
function witnesses(
  { groups }: VersionProfile,
  sides: { readonly has: number; readonly not: number },
  bears: (member: Member) => boolean,
): Witnesses {
  const members = groups
    .filter(({ has }) => has[sides.has] === 1 && has[sides.not] === 0)
    .flatMap(group => group.members.filter(({ kind }) => kind !== 'shape'))
    .filter(bears)
  const texts = new Set(members.filter(({ nth }) => nth === 1).map(({ key }) => textOf(key)))
  return { count: members.length, examples: [...texts].slice(0, EXAMPLES) }
}

const EXAMPLES = 3

function textOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}
