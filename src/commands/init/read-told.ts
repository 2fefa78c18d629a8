import { hasCrowdinTable } from '../../config/has-crowdin-table.ts'
import { loadConfig } from '../../config/load-config.ts'
import { pairRules } from '../../config/pair-rules.ts'
import type { Config } from '../../config/types.ts'
import { pairPaths } from '../../freshness/pairs.ts'
import { readSnapshot } from '../../git/snapshot.ts'
import type { Repository } from '../../git/types.ts'
import { pathsOf } from '../read-config.ts'
import { isContent } from '../skipped.ts'

/** What a configuration says of Crowdin and of pull requests. */
export interface ToldByConfig {
  readonly crowdin: boolean
  /** True: it names locales for which pull requests are opened. */
  readonly opensRequests: boolean
  /** Those that it names as targets, else those that the files show; empty where nothing is translated yet. */
  readonly locales: readonly string[]
}

/** What the configuration `file` says; throws what loading it and reading the files throw. */
export async function readTold(repository: Repository, file: string): Promise<ToldByConfig> {
  const loaded = await loadConfig(repository.root)
  return {
    crowdin: await hasCrowdinTable(repository.root, file),
    opensRequests: (loaded?.config.github.locales.length ?? 0) > 0,
    locales: loaded === undefined ? [] : await localesOf(repository, loaded.config),
  }
}

async function localesOf(repository: Repository, config: Config): Promise<string[]> {
  const named = config.content.flatMap(({ locales = [] }) => locales)
  const paths = pathsOf(await readSnapshot(repository, { wanted: isContent }))
  const pairs = pairPaths(paths, await pairRules(config))
  const shown = pairs.filter(({ sourceExists }) => sourceExists).map(({ locale }) => locale)
  return [...new Set([...named, ...shown])].sort()
}
