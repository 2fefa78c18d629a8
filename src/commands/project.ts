import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { pairRules } from '../config/pair-rules.ts'
import type { Config } from '../config/types.ts'
import type { Finding } from '../document/types.ts'
import { pairPaths } from '../freshness/pairs.ts'
import type { Pair } from '../freshness/types.ts'
import { openObjects } from '../git/objects.ts'
import { openRepository } from '../git/repository.ts'
import { readSnapshot } from '../git/snapshot.ts'
import type { ObjectReader, Repository, Snapshot } from '../git/types.ts'
import { openCache, type Cache } from './cache.ts'
import { pathsOf, readConfig } from './read-config.ts'
import { isContent, skippedFindings } from './skipped.ts'

export interface ProjectOptions {
  /** Absolute path of a directory in the repository. */
  readonly root: string
  /** Configuration file as the person named it. */
  readonly config?: string
  /** Revision to judge; default the work tree. */
  readonly at?: string
  /** Digest of the running program; without it nothing is cached. */
  readonly build?: string
}

/** What every command over content starts from, read once. Close it to end the conversation with git. */
export interface Project {
  readonly repository: Repository
  /** Where in the repository the command was asked, `/`-separated; `''` is its top. */
  readonly prefix: string
  readonly snapshot: Snapshot
  readonly config: Config
  readonly pairs: readonly Pair[]
  readonly objects: ObjectReader
  readonly cache: Cache
  readonly findings: readonly Finding[]
}

/**
 * Opens the repository around `root`, reads its configuration (or detects the layout), takes one snapshot and pairs sources
 * with targets. Throws a `UserError` of `git:`, `config:` or `files:`.
 */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const { at, build } = options
  const repository = await openRepository(options.root)
  const snapshot = await readSnapshot(repository, { wanted: isContent, ...(at === undefined ? {} : { at }) })
  const config = await readConfig({ repository, snapshot }, options)
  const pairs = pairPaths(pathsOf(snapshot), await pairRules(config))
  const cache = await openCache(repository, build)
  const findings = skippedFindings(snapshot, config)
  const prefix = relative(repository.root, await realpath(options.root)).replaceAll(sep, '/')
  return { repository, prefix, snapshot, config, pairs, objects: openObjects(repository), cache, findings }
}
