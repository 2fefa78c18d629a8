import type { Finding } from '../../document/types.ts'
import type { Standing } from '../../exchange/merging/assess-units.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { Project } from '../types.ts'
import { type OpenPost, openPosts } from './open-posts.ts'

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
  const pathOf = ({ locale, source }: Pair): string =>
    (options.oneFilePerLocale ? locale : `${locale}/${source}`) + options.ending
  for (const [path, members] of groupBy(pairs, pathOf)) {
    const posts: DraftPost[] = []
    const others: OpenPost[] = []
    const findings: Finding[] = []
    for await (const post of openPosts(project, members, bases)) {
      if ('findings' in post) findings.push(...post.findings)
      else {
        const drafts = draftOf(project, post, options)
        posts.push(...drafts)
        if (drafts.length === 0) others.push(post)
      }
    }
    yield { path, locale: members[0]?.locale ?? '', posts, others, findings }
  }
}

function draftOf({ config }: Project, post: OpenPost, { stale }: DraftOptions): DraftPost[] {
  const { standings: all } = post.assessment
  const standings = all.filter(standing => standing.use === 'certain' && (!stale || isOpen(standing)))
  const unplaced = all.filter(({ use }) => use === 'unsure').length
  const sourceLocale = config.content[post.pair.content]?.sourceLocale ?? config.sourceLocale
  return standings.length + unplaced === 0 ? [] : [{ post, sourceLocale, standings, unplaced }]
}

/** What a translator has to do. */
function isOpen({ state }: Standing): boolean {
  return state === 'untranslated' || state === 'fuzzy'
}
