import { hasCrowdinTable } from '../../config/has-crowdin-table.ts'
import { loadConfig } from '../../config/load-config.ts'

/** What a configuration says of Crowdin and of pull requests. */
export interface ToldByConfig {
  readonly crowdin: boolean
  /** True: it names locales for which pull requests are opened. */
  readonly opensRequests: boolean
  /** Those that it names as targets; empty where it takes all that are there. */
  readonly locales: readonly string[]
}

/** What the configuration `file` says; throws what loading it throws. */
export async function readTold(root: string, file: string): Promise<ToldByConfig> {
  const loaded = await loadConfig(root)
  const { content = [], github } = loaded?.config ?? {}
  return {
    crowdin: await hasCrowdinTable(root, file),
    opensRequests: (github?.locales.length ?? 0) > 0,
    locales: [...new Set(content.flatMap(({ locales = [] }) => locales))].sort(),
  }
}
