import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { pairRules } from '../config/pair-rules.ts'
import type { Config } from '../config/types.ts'
import { pairPaths } from '../freshness/pairs.ts'
import { openObjects } from '../git/objects.ts'
import { openRepository } from '../git/repository.ts'
import { readSnapshot } from '../git/snapshot.ts'
import type { ObjectReader, Repository, Snapshot } from '../git/types.ts'
import { type CachePlace, openCache } from './cache.ts'
import { pathsOf, readConfig } from './read-config.ts'
import { isRead, skippedFindings } from './skipped.ts'
import type { Cache, OnProgress, Project } from './types.ts'

export interface ProjectOptions extends CachePlace {
  /** Absolute path of a directory in the repository. */
  readonly root: string
  /** Configuration file as the person named it. */
  readonly config?: string
  /** Revision to judge; default the work tree. */
  readonly at?: string
  /** True: translations are left aside, so none need be there to show the layout. */
  readonly sourcesOnly?: boolean
  readonly onProgress?: OnProgress
  /** A project of the same repository that is open already: its cache and its conversation with git are used, and are its own to close. */
  readonly beside?: Beside
}

type Beside = Pick<Project, 'repository' | 'cache' | 'objects'>

/**
 * Opens the repository around `root`, reads its configuration (or detects the layout), takes one snapshot and pairs sources
 * with targets. Throws a `UserError` of `git:`, `config:` or `files:`.
 */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const { at, beside } = options
  const repository = beside?.repository ?? (await openRepository(options.root))
  const snapshot = await readSnapshot(repository, { wanted: isRead, ...(at === undefined ? {} : { at }) })
  const config = await readConfig({ repository, snapshot }, options)
  return assembleProject({ ...beside, repository, snapshot, config }, options)
}

interface Parts {
  readonly repository: Repository
  readonly snapshot: Snapshot
  readonly config: Config
  /** A conversation with git that is open already. */
  readonly objects?: ObjectReader
  /** What is remembered, read already. */
  readonly cache?: Cache
}

/** The project that a configuration makes of a snapshot. */
export async function assembleProject(
  { repository, snapshot, config, objects = openObjects(repository), cache: known }: Parts,
  options: ProjectOptions,
): Promise<Project> {
  const { root, onProgress } = options
  const pairs = pairPaths(pathsOf(snapshot), await pairRules(config))
  const cache = known ?? (await openCache(repository, options))
  const findings = skippedFindings(snapshot, config)
  const prefix = relative(repository.root, await realpath(root)).replaceAll(sep, '/')
  const told = onProgress === undefined ? {} : { onProgress }
  return { repository, prefix, snapshot, config, pairs, objects, cache, findings, ...told }
}
