import { callTranslators } from '../../freshness/call-translators.ts'
import type { Pair, TranslationStatus } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { compareSources } from '../compare-sources.ts'
import { translationsOf } from '../examine.ts'
import { locateTargets } from '../locate-targets.ts'
import { sourcesOf } from '../sources.ts'
import type { Project } from '../types.ts'

/** The status of some pairs with the bases that are given, with each change as it is for the translation, and its place. */
export async function judgeWorld(
  project: Project,
  pairs: readonly Pair[],
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): Promise<Map<Pair, TranslationStatus>> {
  const comparisons = await compareSources(project, sourcesOf(project, pairs, bases), true)
  const targets = await locateTargets(project, { ...comparisons, bases }, true)
  const examination = { project, pairs, bases, targets, basisField: null, ...comparisons }
  const statuses = translationsOf(examination, { changes: true })
  return new Map(pairs.flatMap((pair, i) => entryOf(pair, statuses[i])))
}

function entryOf(pair: Pair, status: TranslationStatus | undefined): [Pair, TranslationStatus][] {
  if (status === undefined) return []
  const { changes, targets } = status
  const called =
    changes === undefined || !targets ? status : { ...status, changes: callTranslators(changes, targets) }
  return [[pair, called]]
}
