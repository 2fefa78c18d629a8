import type { Finding } from '../document/types.ts'
import { assess } from '../freshness/assess.ts'
import type { Pair, TranslationStatus, Verdict } from '../freshness/types.ts'
import type { Oid } from '../git/types.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { compareSources, type Comparisons } from './compare-sources.ts'
import { placed } from './placed.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import { sourcesOf } from './sources.ts'
import type { Project, Source } from './types.ts'

/** What was found out about the chosen pairs of a project; its conversation with git has ended. */
export interface Examination extends Comparisons {
  readonly project: Project
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
}

/** Compares the source of each chosen pair with its basis, with every change when `changes` is true. Reads only. */
export async function examine(
  options: ProjectOptions & Selection,
  { changes }: { readonly changes: boolean },
): Promise<Examination> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options)
    const bases = await findBases(project, pairs)
    const comparisons = await compareSources(project, sourcesOf(project, pairs, bases), changes)
    await project.cache.save()
    return { project, pairs, bases, ...comparisons }
  } finally {
    await project.objects.close()
  }
}

/** The status of each pair, in their order, with its changes when they are wanted and were asked for. */
export function translationsOf(
  { pairs, bases, answers }: Examination,
  { changes }: { readonly changes: boolean },
): TranslationStatus[] {
  const verdicts = new Map<Pair, Verdict | null>()
  for (const { source, pair, blob } of olderVersions(answers.keys()))
    verdicts.set(pair, answers.get(source)?.verdicts[blob] ?? null)
  return pairs.map(pair => {
    const basis = bases.get(pair)?.basis ?? null
    return assess({ pair, basis, verdict: verdicts.get(pair) ?? null }, changes)
  })
}

/** Each pair whose source has an older version to be compared with, and that version's blob. */
export function* olderVersions(
  sources: Iterable<Source>,
): Generator<{ readonly source: Source; readonly pair: Pair; readonly blob: Oid }> {
  for (const source of sources) for (const [pair, blob] of source.bases) yield { source, pair, blob }
}

/** What is wrong with the content that was looked at. */
export function findingsOf({ project, bases, answers }: Examination): Finding[] {
  const ofSources = [...answers].flatMap(([{ file }, answer]) =>
    answer.findings.map(finding => placed(finding, file.path)),
  )
  return [...project.findings, ...ofSources, ...[...bases.values()].flatMap(basis => basis.findings)]
}
