import type { Finding } from '../../document/types.ts'
import type { Standing } from '../../exchange/merging/assess-units.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { Project } from '../types.ts'
import { type ClosedPost, type OpenPost, openPosts } from './open-posts.ts'

/** One file to be written. */
export interface DraftFile {
  /** Relative to the folder of the export, `/`-separated. */
  readonly path: string
  readonly locale: string
  readonly posts: readonly DraftPost[]
  /** Those without anything to work on. */
  readonly others: readonly OpenPost[]
  readonly findings: readonly Finding[]
}

/** One post with the segments that go into the file. */
export interface DraftPost {
  readonly post: OpenPost
  readonly sourceLocale: string
  readonly standings: readonly Standing[]
  /** Number of segments with work to do whose place in the translation is not certain, so that no text could be taken in. */
  readonly unplaced: number
  /** Number of segments without words. */
  readonly wordless: number
  /** Number of those that nothing has to be done with, and whose place is not certain. */
  readonly settled: number
}

interface Chosen {
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
}

interface DraftOptions {
  readonly oneFilePerLocale: boolean
  readonly stale: boolean
  /** Of the files' names. */
  readonly ending: string
}

/** Sorts posts into files, one after another: a file for each, or for all of a locale. A post without any segment to work on is left out. */
export async function* draftPosts(
  project: Project,
  { pairs, bases }: Chosen,
  options: DraftOptions,
): AsyncGenerator<DraftFile> {
  const { ending } = options
  if (!options.oneFilePerLocale) {
    for await (const post of openPosts(project, pairs, bases)) {
      const { locale, source } = post.pair
      yield { path: `${locale}/${source}${ending}`, locale, ...contentOf(project, [post], options) }
    }
    return
  }
  for (const [locale, members] of groupBy(pairs, pair => pair.locale)) {
    const posts: (OpenPost | ClosedPost)[] = []
    for await (const post of openPosts(project, members, bases)) posts.push(post)
    yield { path: `${locale}${ending}`, locale, ...contentOf(project, posts, options) }
  }
}

function contentOf(
  project: Project,
  posts: readonly (OpenPost | ClosedPost)[],
  options: DraftOptions,
): Pick<DraftFile, 'posts' | 'others' | 'findings'> {
  const open = posts.flatMap(post => ('findings' in post ? [] : post))
  const drafts = open.flatMap(post => draftOf(project, post, options))
  const drafted = new Set(drafts.map(({ post }) => post))
  return {
    posts: drafts,
    others: open.filter(post => !drafted.has(post)),
    findings: posts.flatMap(post => ('findings' in post ? post.findings : [])),
  }
}

function draftOf({ config }: Project, post: OpenPost, { stale }: DraftOptions): DraftPost[] {
  const { standings: all } = post.assessment
  const standings = all.filter(standing => standing.use === 'certain' && (!stale || isOpen(standing)))
  const unplaced = all.filter(({ use }) => use === 'unsure').length
  const settled = all.filter(({ use }) => use === 'none').length
  const wordless = post.after.segments.length - all.length
  const sourceLocale = config.content[post.pair.content]?.sourceLocale ?? config.sourceLocale
  return standings.length + unplaced === 0
    ? []
    : [{ post, sourceLocale, standings, unplaced, wordless, settled }]
}

/** What a translator has to do. */
function isOpen({ state }: Standing): boolean {
  return state === 'untranslated' || state === 'fuzzy'
}
