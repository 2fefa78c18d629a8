import { createHash } from 'node:crypto'
import type { Config } from '../config/types.ts'
import type { ExtractOptions } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import type { Oid, SnapshotFile } from '../git/types.ts'
import type { ResolvedBasis } from './bases.ts'
import type { Project, Source } from './types.ts'

/** The sources of `pairs`, each once for each content entry that has it. */
export function sourcesOf(
  { config, snapshot }: Pick<Project, 'config' | 'snapshot'>,
  pairs: readonly Pair[],
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): Source[] {
  const sources = new Map<string, Source & { bases: Map<Pair, Oid> }>()
  for (const pair of pairs) {
    const file = snapshot.files.get(pair.source)
    if (file === undefined) continue
    const name = `${pair.content} ${pair.source}`
    const source = sources.get(name) ?? newSource(file, extractOptions(config, pair))
    sources.set(name, source)
    const before = bases.get(pair)?.blob ?? null
    if (before !== null) source.bases.set(pair, before)
  }
  return [...sources.values()]
}

function newSource(file: SnapshotFile, options: ExtractOptions): Source & { bases: Map<Pair, Oid> } {
  const digest = createHash('sha1').update(JSON.stringify(options)).digest('hex').slice(0, 12)
  return { file, options, key: `${file.oid} ${digest}`, bases: new Map() }
}

/** How a source is cut into segments: the configuration's wishes, and MDX by extension. */
function extractOptions(config: Config, { content, source }: Pair): ExtractOptions {
  const settings = config.content[content]
  if (settings === undefined) throw new RangeError(`no content entry ${content}`)
  const { parser, math, directives, templates, translatable: fields, codeText } = settings
  const format = /\.mdx$/i.test(source) ? 'mdx' : 'markdown'
  const options = { format, parser, math, directives, fields, codeText } as const
  return templates === undefined ? options : { ...options, templates }
}
