import type { Pair } from '../freshness/types.ts'
import type { Oid, Snapshot } from '../git/types.ts'
import { formerPaths } from './former-paths.ts'
import { selectPairs } from './select-pairs.ts'
import { sourcePairs } from './source-pairs.ts'
import type { Project } from './types.ts'

/** A source in either version; its path then and now, null where it is not there. */
export interface Side {
  readonly pair: Pair
  readonly from: string | null
  readonly to: string | null
}

/** Every chosen source that is not the same, byte for byte and by name. */
export async function findSides(
  project: Project,
  before: Snapshot,
  paths: readonly string[],
): Promise<Side[]> {
  const { snapshot, config } = project
  const [now, then] = [await sourcePairs(snapshot, config), await sourcePairs(before, config)]
  const former = await formerPaths(
    project,
    before,
    [...now.keys()].filter(path => !before.files.has(path)),
  )
  const used = new Set(former.values())
  const gone = [...then].filter(([path]) => !snapshot.files.has(path) && !used.has(path))
  const sides: Side[] = [
    ...[...now].map(([path, pair]) => {
      return { pair, from: before.files.has(path) ? path : (former.get(path) ?? null), to: path }
    }),
    ...gone.map(([path, pair]) => ({ pair, from: path, to: null })),
  ]
  const chosen = chooseSources(project, sides, paths)
  return sides
    .filter(({ pair }) => chosen.has(pair.source))
    .filter(({ from, to }) => from !== to || oidOf(before, from) !== oidOf(snapshot, to))
    .sort((a, b) => (a.pair.source < b.pair.source ? -1 : 1))
}

/** A translation that a person names stands for its source. */
function chooseSources(
  { pairs, prefix }: Project,
  sides: readonly Side[],
  paths: readonly string[],
): Set<string> {
  const all = [...pairs, ...sides.map(({ pair }) => pair)]
  return new Set(selectPairs({ pairs: all, prefix }, { paths, locales: [] }).map(({ source }) => source))
}

/** Blob of a path in a snapshot; null where there is none. */
export function oidOf({ files }: Snapshot, path: string | null): Oid | null {
  return path === null ? null : (files.get(path)?.oid ?? null)
}
