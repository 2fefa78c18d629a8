import { type LoadedConfig, loadConfig } from '../config/load-config.ts'
import { normalise } from '../config/normalise.ts'
import type { Config } from '../config/types.ts'
import { UserError } from '../errors.ts'
import { detectLayouts } from '../freshness/layouts/detect-layouts.ts'
import { matchPath } from '../freshness/templates.ts'
import { readSnapshot } from '../git/snapshot.ts'
import type { Repository, Snapshot } from '../git/types.ts'
import { isContent, isLedger } from './skipped.ts'

/**
 * The project's configuration file, else what the paths show; at an old commit without a recognisable layout, what the work
 * tree shows. With `sourcesOnly` every Markdown file is a source where nothing is shown. Throws `config:noLayout` when nothing tells where the content is, and
 * `project:noSources` when the configuration names sources that are not there.
 */
export async function readConfig(
  { repository, snapshot }: { readonly repository: Repository; readonly snapshot: Snapshot },
  options: { readonly config?: string; readonly sourcesOnly?: boolean },
): Promise<Config> {
  const loaded = await loadConfig(repository.root, options)
  if (loaded !== undefined) return checked(loaded, snapshot)
  const config = detect(snapshot) ?? (snapshot.worktree ? undefined : detect(await worktree(repository)))
  if (config !== undefined) return config
  if (options.sourcesOnly === true) return normalise({ content: ANYTHING })
  throw new UserError('config:noLayout', { root: repository.root })
}

/** Every Markdown file, but for those whose names say that they are translations. */
const ANYTHING = ['md', 'mdx', 'markdown'].map(ending => ({
  source: `{path}.${ending}`,
  target: `{path}.{locale}.${ending}`,
}))

/** A slip in a source template would turn every translation into one without a source. */
function checked({ config, file }: LoadedConfig, snapshot: Snapshot): Config {
  const paths = pathsOf(snapshot)
  const at = config.content.findIndex(
    ({ source }) => !paths.some(path => matchPath(source, path) !== undefined),
  )
  const source = config.content[at]?.source.text
  if (source === undefined || !snapshot.worktree) return config
  throw new UserError('project:noSources', { file, key: `content[${at}].source`, source })
}

async function worktree(repository: Repository): Promise<Snapshot> {
  return readSnapshot(repository, { wanted: isContent })
}

/** The layout that paths show; undefined where they show none. */
export function detect(snapshot: Snapshot): Config | undefined {
  const [first, ...rest] = detectLayouts(pathsOf(snapshot))
  if (first === undefined) return undefined
  const content = [first, ...rest].map(({ source, target, sourceLocale }) => ({
    source,
    target,
    source_locale: sourceLocale,
  }))
  return normalise({ source_locale: first.sourceLocale, content })
}

/** Every path of the snapshot but those of ledgers; one that was passed over is there all the same. */
export function pathsOf({ files, skipped }: Snapshot): string[] {
  return [...files.keys(), ...skipped.map(({ path }) => path)].filter(path => !isLedger(path))
}
