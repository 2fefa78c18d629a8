import { UserError } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { compareSources } from '../compare-sources.ts'
import { translationsIn } from '../locate-targets.ts'
import { sourcesOf } from '../sources.ts'
import type { Project } from '../types.ts'
import { type OpenedTranslation, openTranslation } from './open-translation.ts'

/** A translation with its basis, as `status` would judge it. Throws `accept:unreadableSource`, and what opening it throws. */
export async function openAt(
  project: Project,
  pair: Pair,
  resolved: ResolvedBasis,
): Promise<OpenedTranslation> {
  const bases = new Map([[pair, resolved]])
  const sources = sourcesOf(project, [pair], bases)
  const comparisons = await compareSources(project, sources, true)
  const [translation] = translationsIn(project, { ...comparisons, bases })
  if (translation === undefined) throw new UserError('accept:unreadableSource', { source: pair.source })
  return openTranslation(project, translation, resolved.basis)
}
