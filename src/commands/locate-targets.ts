import { isOneLanguage } from '../freshness/is-one-language.ts'
import type { Pair } from '../freshness/types.ts'
import type { Comparisons } from './compare-sources.ts'
import { olderVersions } from './older-versions.ts'
import { formatOf } from './read-markdown.ts'
import type { Translation } from './translation.ts'
import type { Project, TargetAnswer } from './types.ts'

/**
 * Looks into each target whose source was compared: how much was left in the source language, and with `changes` the place of
 * every change. Answers are remembered by blobs and options; texts are read and parsed only for what is not known yet.
 */
export async function locateTargets(
  project: Project,
  { answers }: Pick<Comparisons, 'answers'>,
  changes: boolean,
): Promise<Map<Pair, TargetAnswer>> {
  const { cache } = project
  const kind = changes ? 'places' : 'leftovers'
  const found = new Map<Pair, TargetAnswer>()
  const open: Translation[] = []
  for (const translation of translationsIn(project, answers)) {
    const known = cache.get(kind, translation.key)
    if (known === undefined) open.push(translation)
    else found.set(translation.pair, known)
  }
  if (open.length === 0) return found
  const { judgeTargets } = await import('./judge-targets.ts')
  await judgeTargets(project, { translations: open, changes }, (translation, answer, by) => {
    found.set(translation.pair, answer)
    // As in `compareSources`: what a stand-in parser says is not kept.
    if (by.name === translation.source.options.parser) cache.set(kind, translation.key, answer)
  })
  return found
}

function translationsIn({ snapshot, config }: Project, answers: Comparisons['answers']): Translation[] {
  return [...olderVersions(answers.keys())].flatMap(({ source, pair, blob }) => {
    const verdict = answers.get(source)?.verdicts[blob] ?? null
    const target = snapshot.files.get(pair.target)
    if (verdict === null || target === undefined) return []
    const oneLanguage = isOneLanguage(pair.locale, config.sourceLocale)
    const about = `${formatOf(pair.target)}${oneLanguage ? ' same' : ''}`
    const key = `${source.key} ${blob} ${target.oid} ${about}`
    return [{ pair, source, blob, target, verdict, oneLanguage, key }]
  })
}
