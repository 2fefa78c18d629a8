import { hasCrowdinTable } from '../../config/has-crowdin-table.ts'
import { loadConfig } from '../../config/load-config.ts'

/** What a configuration says of Crowdin and of pull requests. */
export interface ToldByConfig {
  readonly crowdin: boolean
  /** True: it names locales for which pull requests are opened. */
  readonly opensRequests: boolean
}

/** What the configuration `file` says; throws what loading it throws. */
export async function readTold(root: string, file: string): Promise<ToldByConfig> {
  const loaded = await loadConfig(root)
  return {
    crowdin: await hasCrowdinTable(root, file),
    opensRequests: (loaded?.config.github.locales.length ?? 0) > 0,
  }
}
