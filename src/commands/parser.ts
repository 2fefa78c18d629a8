import manifest from '../../package.json' with { type: 'json' }
import type { Config } from '../config/types.ts'
import type { ParserName } from '../document/types.ts'
import type { StatusReport } from '../freshness/types.ts'

/** The parser that is configured, which also gave all answers that are remembered. */
export function configuredParser({ content }: Config): StatusReport['parser'] {
  const name = content[0]?.parser ?? 'satteri'
  return { name, version: VERSIONS[name] }
}

const VERSIONS: Readonly<Record<ParserName, string>> = {
  satteri: manifest.dependencies.satteri,
  remark: manifest.dependencies['remark-parse'],
}
