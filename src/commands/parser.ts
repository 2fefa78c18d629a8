import manifest from '../../package.json' with { type: 'json' }
import type { ParserName } from '../document/types.ts'
import type { StatusReport } from '../freshness/types.ts'
import type { Project } from './project.ts'

/** The parser that answered, also in a run that parsed nothing: the one that was loaded when the answers were found. */
export function loadedParser({ cache, config }: Project): StatusReport['parser'] {
  const name = config.content[0]?.parser ?? 'satteri'
  return cache.get('parsers', name) ?? { name, version: VERSIONS[name] }
}

const VERSIONS: Readonly<Record<ParserName, string>> = {
  satteri: manifest.dependencies.satteri,
  remark: manifest.dependencies['remark-parse'],
}
