import type { TraceKind } from './line-traces.ts'
import { isIn } from './fidelity.ts'
import { kindOf, type Traces } from './traces.ts'
import type { Evidence } from './types.ts'
import type { VersionProfile } from './version-profile.ts'

/** Kinds that are counted for people, the most telling first. */
const TOLD: readonly TraceKind[] = ['code', 'span', 'address', 'number', 'name']

/** How much of what a source's version says literally stands in a target too; kinds that the source has none of are left out. */
export function countEvidence(source: Traces, target: Traces): Evidence[] {
  const found = new Map(TOLD.map(kind => [kind, { kept: 0, total: 0 }]))
  for (const [key, count] of source) {
    const row = found.get(kindOf(key))
    if (row === undefined) continue
    row.kept += Math.min(count, target.get(key) ?? 0)
    row.total += count
  }
  return [...found].flatMap(([kind, row]) => (row.total === 0 ? [] : [{ kind, ...row }]))
}

/** Traces that the target has and the version has not: `older` ones, which only versions before it have, and `other` ones. */
export function countStrangers(
  target: Traces,
  { groups }: VersionProfile,
  version: number,
): { older: number; other: number } {
  const found = { older: 0, other: 0 }
  for (const { has, members } of groups) {
    if (has[version] === 1) continue
    const own = members.filter(member => member.kind !== 'shape' && isIn(target, member))
    found[has.indexOf(1) > version ? 'older' : 'other'] += own.length
  }
  return found
}
