import type { Finding } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import type { SyncReport } from '../report/sync/sync-report.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { openRemote, type Remote } from './crowdin/remote/open-remote.ts'
import type { SyncOptions } from './crowdin/sync-options.ts'
import { syncPosts } from './crowdin/sync-posts.ts'
import { lockRepository } from './lock-repository.ts'
import { configuredParser } from './parser.ts'
import { openProject } from './project.ts'
import { selectPairs } from './select-pairs.ts'
import type { Project } from './types.ts'
import { loadParsers } from './update/open-translations.ts'

/**
 * Brings posts and Crowdin together, in one direction or both: sources go so that translations there stay, and stay approved unless a meaning
 * changed; of translations the newer text goes to the other side, and where both changed it is told. A post or a translation that cannot be
 * brought does not stop the others. Running it again does what is left, and nothing when nothing is. Throws what `status` throws,
 * `files:locked` when another run writes, and those of `crowdin:` and `push:` that concern the whole project.
 */
export async function sync(options: SyncOptions): Promise<SyncReport> {
  const { command, dryRun, root } = options
  const run = async (): Promise<SyncReport> => syncProject(options)
  return dryRun || command === 'push' ? run() : lockRepository(root, command, run)
}

async function syncProject(options: SyncOptions): Promise<SyncReport> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options).filter(({ sourceExists }) => sourceExists)
    const remote = await openRemote(project, options)
    const bases = await findBases(project, pairs)
    const parser = await loadParsers(project)
    const done = await syncPosts(project, { remote, pairs, bases }, options)
    await project.cache.save()
    const { id, name, url } = remote.project
    return {
      command: options.command,
      tool: options.tool,
      parser: parser ?? configuredParser(project.config),
      commit: project.snapshot.commit,
      mode: options.dryRun ? 'plan' : 'write',
      project: { id, name, url },
      ...done,
      findings: findingsOf(project, { remote, pairs, bases }),
    }
  } finally {
    await project.objects.close()
  }
}

interface Chosen {
  readonly remote: Remote
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
}

/** Of the locales that were asked for. */
function findingsOf(project: Project, { remote, pairs, bases }: Chosen): Finding[] {
  const locales = new Set(pairs.map(({ locale }) => locale))
  const languages = remote.findings.filter(({ params }) => locales.has(`${params['locale']}`))
  return [...project.findings, ...languages, ...[...bases.values()].flatMap(basis => basis.findings)]
}
