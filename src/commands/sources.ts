import { createHash } from 'node:crypto'
import type { Config } from '../config/types.ts'
import type { ExtractOptions } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import type { Oid, SnapshotFile } from '../git/types.ts'
import type { ResolvedBasis } from './bases.ts'
import { extractOptions } from './extract-options.ts'
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
    const source = sources.get(name) ?? newSource(file, optionsOf(config, pair))
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

function optionsOf({ content }: Config, pair: Pair): ExtractOptions {
  const settings = content[pair.content]
  if (settings === undefined) throw new RangeError(`no content entry ${pair.content}`)
  return extractOptions(settings, pair.source)
}
