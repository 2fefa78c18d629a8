import type { ContentConfig } from '../config/types.ts'
import { UserError } from '../errors.ts'
import type { Pair } from '../freshness/types.ts'
import type { AlignedSource } from '../report/align/align-report.ts'
import { findBases } from './bases.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { readMarkdown } from './read-markdown.ts'
import { selectPairs } from './select-pairs.ts'
import { readBlob, sourceAt } from './source-at.ts'
import type { Project } from './types.ts'

/** The texts of a source and a target, before they are cut. */
export interface PairToAlign {
  readonly source: Omit<AlignedSource, 'document'> & { readonly text: string }
  readonly target: { readonly path: string; readonly text: string }
  /** Undefined: the default ones. */
  readonly settings: ContentConfig | undefined
}

interface OwnPairOptions extends Pick<ProjectOptions, 'root' | 'config'> {
  /** Relative to `root`. */
  readonly target: string
  readonly at?: string
  readonly locales: readonly string[]
}

/**
 * A target with the source that its project pairs it with: as `at` had it, else as it was at the target's basis, else as it is
 * now. Throws `align:nameSource`, `align:whichTarget`, `align:noSource` and those of a project.
 */
export async function ownPair({ target, locales, at, ...options }: OwnPairOptions): Promise<PairToAlign> {
  const project = await projectAround(options, target)
  try {
    const pair = onlyPair(selectPairs(project, { paths: [target], locales }), target)
    const { root } = project.repository
    return {
      source: await (at === undefined ? sourceOf(project, pair) : sourceThen(project, pair, at)),
      target: { path: pair.target, text: await readMarkdown(pair.target, root) },
      settings: project.config.content[pair.content],
    }
  } finally {
    await project.objects.close()
  }
}

/** Where nothing pairs files, the person has to. */
async function projectAround(options: ProjectOptions, path: string): Promise<Project> {
  try {
    return await openProject(options)
  } catch (error) {
    if (error instanceof UserError && ['git:noRepository', 'config:noLayout'].includes(error.code))
      throw new UserError('align:nameSource', { path }, [error])
    throw error
  }
}

function onlyPair(pairs: readonly Pair[], path: string): Pair {
  const [first, second] = [...new Map(pairs.map(pair => [pair.target, pair])).values()]
  if (first === undefined) throw new UserError('project:pathMatchesNothing', { path })
  if (second !== undefined) throw new UserError('align:whichTarget', { path, example: first.target })
  return first
}

async function sourceThen(
  { repository }: Project,
  { source }: Pair,
  revision: string,
): Promise<PairToAlign['source']> {
  const found = await sourceAt(repository, { root: repository.root, path: source, revision })
  return { ...found, version: 'commit', basis: null }
}

async function sourceOf(project: Project, pair: Pair): Promise<PairToAlign['source']> {
  const { repository, objects } = project
  const { source, target } = pair
  if (!pair.sourceExists) throw new UserError('align:noSource', { source, target })
  const { basis = null, blob = null } = (await findBases(project, [pair])).get(pair) ?? {}
  if (basis?.commit != null && basis.path !== null && blob !== null) {
    const text = await readBlob(objects, { path: basis.path, blob })
    return { path: basis.path, text, version: 'basis', commit: basis.commit, basis }
  }
  const text = await readMarkdown(source, repository.root)
  return { path: source, text, version: 'file', commit: null, basis }
}
