import type { Finding } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import type { HeldPlace } from '../plan/tree/plan-tree.ts'
import type { PushedPost, SyncReport } from '../report/sync/sync-report.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { configuredParser } from './parser.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { fewAtOnce } from './crowdin/remote/few-at-once.ts'
import { findPlaces } from './crowdin/remote/find-places.ts'
import { openHeldMemory } from './crowdin/remote/held-memory.ts'
import { makeDirectories } from './crowdin/remote/make-directories.ts'
import { openRemote, type Remote, type RemoteOptions } from './crowdin/remote/open-remote.ts'
import { openSource } from './crowdin/sources/open-source.ts'
import { openProgress } from './crowdin/texts/plan-offers.ts'
import { type PushContext, pushPost } from './crowdin/sources/push-post.ts'
import { settleGone } from './crowdin/sources/settle-gone.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import type { Project } from './types.ts'
import { loadParsers } from './update/open-translations.ts'

export interface PushOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection, RemoteOptions {
  /** Name and version of the program, for the report. */
  readonly tool: SyncReport['tool']
  /** True: nothing is sent that changes anything. */
  readonly dryRun: boolean
  /** True: files of posts that are no more are deleted, with all that was translated of them. */
  readonly delete: boolean
  /** True: sources that differ from HEAD are sent, too. */
  readonly force: boolean
}

/**
 * Brings sources to Crowdin so that translations there stay, and stay approved unless a meaning changed; then offers the translations in git
 * for what has none there. A post, or a locale of it, that cannot be brought does not stop the others. Running it again does what is left,
 * and nothing when nothing is. Throws what `status` throws, and those of `crowdin:` and `push:` that concern the whole project.
 */
export async function push(options: PushOptions): Promise<SyncReport> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options).filter(({ sourceExists }) => sourceExists)
    const remote = await openRemote(project, options)
    const bases = await findBases(project, pairs)
    const parser = await loadParsers(project)
    const { posts, gone } = await pushAll(project, { remote, pairs, bases }, options)
    await project.cache.save()
    const { id, name, url } = remote.project
    return {
      command: 'push',
      tool: options.tool,
      parser: parser ?? configuredParser(project.config),
      commit: project.snapshot.commit,
      mode: options.dryRun ? 'plan' : 'write',
      project: { id, name, url },
      posts,
      translations: [],
      gone,
      findings: [...project.findings, ...languageFindings(remote, pairs), ...basisFindings(bases)],
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

/** Posts that are on their way at one time: what they wait for is mostly Crowdin. */
const AT_ONCE = 4

async function pushAll(
  project: Project,
  { remote, pairs, bases }: Chosen,
  options: PushOptions,
): Promise<Pick<SyncReport, 'posts' | 'gone'>> {
  const { crowdin, tree } = remote
  const { places, gone } = await findPlaces(project, tree)
  const chosen = new Set(pairs.map(({ source }) => source))
  const wanted = places.filter(({ source }) => chosen.has(source))
  const context = await contextOf(project, { remote, wanted }, options)
  let done = 0
  async function* tasks(): AsyncGenerator<() => Promise<PushedPost>> {
    for (const place of wanted) {
      const own = pairs.filter(({ source }) => source === place.source)
      const opened = await openSource(project, {
        source: place.source,
        pairs: own.filter(({ targetExists }) => targetExists),
        bases,
        force: options.force,
      })
      yield async () => {
        const post = await pushPost(context, place, opened)
        project.onProgress?.('posts', ++done, wanted.length)
        return post
      }
    }
  }
  const posts = await fewAtOnce(tasks(), AT_ONCE)
  // Whoever asks for some posts says nothing of the others
  const concerned = options.paths.length === 0 ? gone : []
  const wish = options.delete ? (options.dryRun ? 'plan' : 'delete') : 'leave'
  return { posts, gone: await settleGone(crowdin, tree, { gone: concerned, wish }) }
}

async function contextOf(
  { config, cache }: Project,
  { remote, wanted }: { readonly remote: Remote; readonly wanted: readonly HeldPlace[] },
  { dryRun }: PushOptions,
): Promise<PushContext> {
  const { crowdin, tree, project } = remote
  const moved = wanted.filter(({ kind }) => kind !== 'present').map(({ path }) => path)
  const known = [...tree.files.values()].find(
    ({ type, parserVersion }) => type === 'xliff' && parserVersion !== null,
  )
  return {
    crowdin,
    tree,
    sourceLanguage: project.source.id,
    parserVersion: known?.parserVersion ?? null,
    progressOf: openProgress(crowdin),
    memory: openHeldMemory(cache, crowdin),
    offers: config.crowdin.adopt !== 'none',
    approve: config.crowdin.adopt === 'approved',
    directories: dryRun ? null : await makeDirectories(crowdin, tree, moved),
  }
}

/** Of the locales that were asked for. */
function languageFindings({ findings }: Remote, pairs: readonly Pair[]): Finding[] {
  const locales = new Set(pairs.map(({ locale }) => locale))
  return findings.filter(({ params }) => locales.has(`${params['locale']}`))
}

function basisFindings(bases: Chosen['bases']): Finding[] {
  return [...bases.values()].flatMap(basis => basis.findings)
}
