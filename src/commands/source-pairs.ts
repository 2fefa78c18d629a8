import { pairRules } from '../config/pair-rules.ts'
import type { Config } from '../config/types.ts'
import { findSources } from '../freshness/pairs.ts'
import type { Pair } from '../freshness/types.ts'
import type { Snapshot } from '../git/types.ts'
import { pathsOf } from './read-config.ts'

/** Every source of a snapshot, translated or not, each once and paired with itself; by path. */
export async function sourcePairs(snapshot: Snapshot, config: Config): Promise<Map<string, Pair>> {
  const sources = findSources(pathsOf(snapshot), await pairRules(config))
  return new Map(
    [...sources].map(([path, content]) => [
      path,
      {
        source: path,
        target: path,
        locale: config.sourceLocale,
        content,
        sourceExists: true,
        targetExists: true,
      },
    ]),
  )
}
