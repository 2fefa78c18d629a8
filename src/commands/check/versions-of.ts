import type { ExtractOptions } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { Oid, SnapshotFile } from '../../git/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { extractOptions } from '../extract-options.ts'
import type { Project } from '../types.ts'

/** Which texts a pair is read from. */
export interface Versions {
  readonly pair: Pair
  readonly options: ExtractOptions
  readonly target: SnapshotFile | undefined
  /** The source as it is now. */
  readonly now: Version | undefined
  /** The source at the basis, else now. */
  readonly source: Version | undefined
  /** Null: `source` is that of now. */
  readonly commit: string | null
}

/** One version of a source. */
export interface Version {
  readonly path: string
  readonly blob: Oid
}

/** The texts of a pair: its target, and its source at the basis and now. */
export function versionsOf(
  { config, snapshot }: Pick<Project, 'config' | 'snapshot'>,
  pair: Pair,
  basis: ResolvedBasis | undefined,
): Versions {
  const settings = config.content[pair.content]
  if (settings === undefined) throw new RangeError(`no content entry ${pair.content}`)
  const file = snapshot.files.get(pair.source)
  const now = file === undefined ? undefined : { path: file.path, blob: file.oid }
  const options = extractOptions(settings, pair.source)
  const common = { pair, options, target: snapshot.files.get(pair.target), now }
  const { blob = null, basis: { path = null, commit = null } = {} } = basis ?? {}
  if (blob === null || commit === null) return { ...common, source: now, commit: null }
  return { ...common, source: { path: path ?? pair.source, blob }, commit }
}
