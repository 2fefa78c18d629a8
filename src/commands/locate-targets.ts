import { isOneLanguage } from '../freshness/is-one-language.ts'
import type { Pair } from '../freshness/types.ts'
import { digestOf } from '../ledger/digest.ts'
import type { ResolvedBasis } from './bases.ts'
import type { Comparisons } from './compare-sources.ts'
import { olderVersions } from './older-versions.ts'
import { formatOf } from './read-markdown.ts'
import type { Translation } from './translation.ts'
import type { Project, TargetAnswer } from './types.ts'

/** What is known of the sources and their translations. */
export interface Compared extends Pick<Comparisons, 'answers'> {
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
}

/**
 * Looks into each target whose source was compared: what its ledger settles, how much was left in the source language, and with
 * `changes` the place of every change. Answers are remembered by blobs, records and options; texts are read and parsed only
 * for what is not known yet.
 */
export async function locateTargets(
  project: Project,
  compared: Compared,
  changes: boolean,
): Promise<Map<Pair, TargetAnswer>> {
  const { cache } = project
  const kind = changes ? 'places' : 'leftovers'
  const found = new Map<Pair, TargetAnswer>()
  const open: Translation[] = []
  for (const translation of translationsIn(project, compared)) {
    const known = cache.get(kind, translation.key)
    if (known === undefined) open.push(translation)
    else found.set(translation.pair, known)
  }
  if (open.length === 0) return found
  const { judgeTargets } = await import('./judge-targets.ts')
  await judgeTargets(project, { translations: open, changes }, (translation, { answer, lasting }) => {
    found.set(translation.pair, answer)
    if (lasting) cache.set(kind, translation.key, answer)
  })
  return found
}

/** The translations whose source was compared, as they are judged. */
export function translationsIn(
  { snapshot, config }: Pick<Project, 'snapshot' | 'config'>,
  { answers, bases }: Compared,
): Translation[] {
  return [...olderVersions(answers.keys())].flatMap(({ source, pair, blob }) => {
    const verdict = answers.get(source)?.verdicts[blob] ?? null
    const target = snapshot.files.get(pair.target)
    if (verdict === null || target === undefined) return []
    const oneLanguage = isOneLanguage(pair.locale, config.sourceLocale)
    const { basis, signOffs = [] } = bases.get(pair) ?? {}
    const about = `${formatOf(pair.target)}${oneLanguage ? ' same' : ''}${nameOf(signOffs)}`
    const key = `${source.key} ${blob} ${target.oid} ${pair.locale} ${about}`
    return [
      { pair, source, blob, commit: basis?.commit ?? null, target, verdict, signOffs, oneLanguage, key },
    ]
  })
}

function nameOf(signOffs: Translation['signOffs']): string {
  return signOffs.length === 0 ? '' : ` ${digestOf(signOffs.map(({ id }) => id).join(' '))}`
}
