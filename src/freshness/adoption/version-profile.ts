import type { TraceKind } from './line-traces.ts'
import { kindOf, type Traces } from './traces.ts'

/** Traces that came and went together: the same versions have them. */
interface TraceGroup {
  /** By version: 1 where it has them. */
  readonly has: Uint8Array
  readonly members: readonly Member[]
}

/** The `nth` occurrence of a trace, from 1 on. */
export interface Member {
  readonly key: string
  readonly kind: TraceKind
  readonly nth: number
}

/** What tells the versions of a source apart. */
export interface VersionProfile {
  readonly size: number
  /** Traces of all versions: they tell how faithful a translator is, and nothing of the version. */
  readonly steady: readonly Member[]
  readonly groups: readonly TraceGroup[]
}

/** Sorts the traces of some versions by which of them have each, so that each translation is compared with groups and not with versions. */
export function profileVersions(versions: readonly Traces[]): VersionProfile {
  const counts = new Map<string, Uint16Array>()
  versions.forEach((traces, version) => {
    for (const [key, count] of traces) {
      const row = counts.get(key) ?? new Uint16Array(versions.length)
      row[version] = count
      counts.set(key, row)
    }
  })
  const groups = new Map<string, { has: Uint8Array; members: Member[] }>()
  for (const [key, row] of counts) {
    for (let nth = 1; nth <= Math.min(MOST, Math.max(...row)); nth++) {
      const has = Uint8Array.from(row, count => Number(count >= nth))
      const signature = has.join('')
      const group = groups.get(signature) ?? { has, members: [] }
      groups.set(signature, group)
      group.members.push({ key, kind: kindOf(key), nth })
    }
  }
  const steady = '1'.repeat(versions.length)
  const varying = [...groups].filter(([signature]) => signature !== steady)
  return {
    size: versions.length,
    steady: groups.get(steady)?.members ?? [],
    groups: varying.map(([, group]) => group),
  }
}

/** How often a trace that is everywhere in a text came exactly says little. */
const MOST = 4
