import type { Change, Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { compareSources } from '../compare-sources.ts'
import { oidOf, type Side } from '../find-sides.ts'
import { sourcesOf } from '../sources.ts'
import type { Sides } from './open-sides.ts'

/** What lies between the versions of each changed source, from the base to the head; null where one of them cannot be read. */
export async function sourceEdits({
  head,
  base,
  sources,
}: Sides): Promise<Map<Side, readonly Change[] | null>> {
  const bases = new Map<Pair, ResolvedBasis>()
  for (const { pair, from, to } of sources) {
    const blob = oidOf(base.snapshot, from)
    const basis = { commit: base.snapshot.commit, path: from, from: null, recorded: null, problem: null }
    if (to !== null && blob !== null) bases.set(pair, { basis, blob, findings: [] })
  }
  const { answers } = await compareSources(head, sourcesOf(head, [...bases.keys()], bases), true)
  const verdicts = new Map([...answers].map(([{ file }, answer]) => [file.path, answer.verdicts]))
  return new Map(
    sources.map(side => {
      const verdict = verdicts.get(side.to ?? '')?.[oidOf(base.snapshot, side.from) ?? '']
      const isCompared = side.to !== null && side.from !== null
      return [side, verdict?.changes ?? (isCompared ? null : [])]
    }),
  )
}
