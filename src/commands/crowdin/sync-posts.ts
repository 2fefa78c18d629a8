import { groupBy } from '../../freshness/group-by.ts'
import type { Pair } from '../../freshness/types.ts'
import type { HeldPlace, TreePlan } from '../../plan/tree/plan-tree.ts'
import type { SyncReport } from '../../report/sync/sync-report.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { SyncOptions } from './sync-options.ts'
import type { Project } from '../types.ts'
import { fewAtOnce } from './remote/few-at-once.ts'
import { labelPosts } from './label-posts.ts'
import { findPlaces } from './remote/find-places.ts'
import { openHeldMemory } from './remote/held-memory.ts'
import { goneHere } from './remote/gone-here.ts'
import { makeDirectories } from './remote/make-directories.ts'
import type { Remote } from './remote/open-remote.ts'
import { settleGone } from './sources/settle-gone.ts'
import type { SyncContext } from './sync-context.ts'
import { type SyncedPost, syncPost } from './sync-post.ts'
import { openTexts } from './texts/open-texts.ts'
import { sendOutgoing } from './texts/send-outgoing.ts'

export interface SyncWish {
  readonly remote: Remote
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
}

/** Posts that are on their way at one time: what they wait for is mostly Crowdin. */
const AT_ONCE = 4

type Done = Pick<SyncReport, 'posts' | 'translations' | 'gone'>

/** All posts, then the texts that go to Crowdin, since these are sent for many posts at once. */
export async function syncPosts(project: Project, wish: SyncWish, options: SyncOptions): Promise<Done> {
  const { remote, pairs } = wish
  const { places, gone } = await findPlaces(project, remote.tree)
  const bySource = groupBy(pairs, ({ source }) => source)
  const wanted = places.filter(({ source }) => bySource.has(source))
  const context = await contextOf(project, { ...wish, wanted }, options)
  let done = 0
  async function* tasks(): AsyncGenerator<() => Promise<SyncedPost>> {
    for (const place of wanted)
      yield async () => {
        const post = await syncPost(context, { place, pairs: bySource.get(place.source) ?? [] })
        project.onProgress?.('posts', ++done, wanted.length)
        return post
      }
  }
  const synced = await labelPosts(remote.crowdin, await fewAtOnce(tasks(), AT_ONCE))
  const approve = project.config.crowdin.adopt === 'approved'
  const posts = await sendOutgoing(remote.crowdin, synced, { approve, dryRun: options.dryRun })
  const translations = synced.flatMap(each => each.translations)
  return { posts, translations, gone: await settle(project, { ...remote, gone }, options) }
}

/** Whoever asks for some posts says nothing of the others. */
async function settle(
  project: Project,
  { crowdin, tree, gone }: Pick<Remote, 'crowdin' | 'tree'> & Pick<TreePlan, 'gone'>,
  { paths, command, dryRun, delete: isWanted }: SyncOptions,
): Promise<Done['gone']> {
  const concerned = paths.length === 0 && command !== 'pull' ? await goneHere(project, gone) : []
  const wish = isWanted ? (dryRun ? 'plan' : 'delete') : 'leave'
  return settleGone(crowdin, tree, { gone: concerned, wish })
}

type Chosen = SyncWish & { readonly wanted: readonly HeldPlace[] }

async function contextOf(
  project: Project,
  { remote, pairs, bases, wanted }: Chosen,
  options: SyncOptions,
): Promise<SyncContext> {
  const { crowdin, tree } = remote
  const { command, prefer, full } = options
  const { byLocale } = crowdin.languages
  const locales = [...new Set(pairs.map(({ locale }) => locale))].filter(locale => byLocale.has(locale))
  const files = wanted.flatMap(({ from, path }) => {
    const held = from ?? path
    const file = tree.files.get(held)
    return file === undefined ? [] : [{ file, path: held }]
  })
  return {
    project,
    bases,
    crowdin,
    tree,
    sourceLanguage: remote.project.source.id,
    full,
    memory: openHeldMemory(project.cache, crowdin),
    texts: await openTexts(project, crowdin, { files, locales, full }),
    decide: { take: options.take ?? project.config.crowdin.pull, ...(prefer !== undefined && { prefer }) },
    pull: command === 'push' ? null : options,
    push: command === 'pull' ? null : await pushWish(project, { remote, wanted }, options),
  }
}

async function pushWish(
  { config }: Project,
  { remote: { crowdin, tree }, wanted }: Pick<Chosen, 'remote' | 'wanted'>,
  { dryRun, force }: SyncOptions,
): Promise<SyncContext['push']> {
  const moved = wanted.filter(({ kind }) => kind !== 'present').map(({ path }) => path)
  const known = [...tree.files.values()].find(
    ({ type, parserVersion }) => type === 'xliff' && parserVersion !== null,
  )
  return {
    dryRun,
    force,
    gives: config.crowdin.adopt !== 'none',
    directories: dryRun ? new Map() : await makeDirectories(crowdin, tree, moved),
    parserVersion: known?.parserVersion ?? null,
  }
}
