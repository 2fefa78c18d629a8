import { assess } from '../freshness/assess.ts'
import { summariseLocales } from '../freshness/summarise.ts'
import type { Pair, StatusReport, TranslationStatus, Verdict } from '../freshness/types.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { compareSources, type Comparisons } from './compare-sources.ts'
import { configuredParser } from './parser.ts'
import { placed } from './placed.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import { sourcesOf } from './sources.ts'
import type { Project } from './types.ts'

export interface StatusOptions extends ProjectOptions, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: StatusReport['tool']
  /** True: each change with its reasons, not only the counts. */
  readonly changes: boolean
}

/**
 * Freshness of every translation that was asked for. Reads only: no file of the work tree, no reference and no object is
 * written, and nothing is fetched; what was found out is remembered in the git directory where that can be written.
 */
export async function status(options: StatusOptions): Promise<StatusReport> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options)
    const bases = await findBases(project, pairs)
    const sources = sourcesOf(project, pairs, bases)
    const comparisons = await compareSources(project, sources, options.changes)
    await project.cache.save()
    return reportOf(project, options, { pairs, bases, ...comparisons })
  } finally {
    await project.objects.close()
  }
}

interface Results extends Comparisons {
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
}

function reportOf(project: Project, { tool, changes }: StatusOptions, results: Results): StatusReport {
  const { snapshot, config } = project
  const translations = translationsOf(results, changes)
  const segmentsOf = new Map(
    [...results.answers].map(([{ file }, { segments }]) => [file.path, segments ?? 0]),
  )
  return {
    tool,
    parser: results.parser ?? configuredParser(config),
    commit: snapshot.commit,
    worktree: snapshot.worktree,
    sourceLocale: config.sourceLocale,
    basisFields: basisFieldsOf(config),
    locales: summariseLocales(translations, segmentsOf),
    translations,
    findings: findingsOf(project, results),
  }
}

function translationsOf({ pairs, bases, answers }: Results, changes: boolean): TranslationStatus[] {
  const verdicts = new Map<Pair, Verdict | null>()
  for (const [source, answer] of answers)
    for (const [pair, before] of source.bases) verdicts.set(pair, answer.verdicts[before] ?? null)
  return pairs.map(pair => {
    const basis = bases.get(pair)?.basis ?? null
    return assess({ pair, basis, verdict: verdicts.get(pair) ?? null }, changes)
  })
}

function findingsOf({ findings }: Project, { bases, answers }: Results): StatusReport['findings'] {
  const ofSources = [...answers].flatMap(([{ file }, answer]) =>
    answer.findings.map(finding => placed(finding, file.path)),
  )
  return [...findings, ...ofSources, ...[...bases.values()].flatMap(basis => basis.findings)]
}

/** Fields that may hold the basis, in the order of the content entries, each once. */
function basisFieldsOf({ content }: Project['config']): string[] {
  return [...new Set(content.flatMap(({ basisFields }) => basisFields))]
}
