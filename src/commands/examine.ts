import type { Finding } from '../document/types.ts'
import { assess } from '../freshness/assess.ts'
import type { Pair, TranslationStatus, Verdict } from '../freshness/types.ts'
import { basisFieldOf } from './basis-field.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { compareSources, type Comparisons } from './compare-sources.ts'
import { locateTargets } from './locate-targets.ts'
import { olderVersions } from './older-versions.ts'
import { placed } from './placed.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { choosePairs, type Choice } from './choose-pairs.ts'
import { sourcesOf } from './sources.ts'
import type { Project, TargetAnswer } from './types.ts'

/** What was found out about the chosen pairs of a project. */
export interface Examination extends Comparisons {
  readonly project: Project
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  readonly targets: ReadonlyMap<Pair, TargetAnswer>
  /** The front-matter field that every basis which is missing belongs into; null where the ledger takes one, they differ, or nobody asked. */
  readonly basisField: string | null
}

/**
 * Compares the source of each chosen pair with its basis and looks into the target, with every change and its place when `changes`
 * is true, and looks up the field of missing bases when `field` is. Reads only.
 */
export async function examine(options: ProjectOptions & Choice, wish: Wish): Promise<Examination> {
  const project = await openProject(options)
  try {
    const examination = await examineProject(project, options, wish)
    await project.cache.save()
    return examination
  } finally {
    await project.objects.close()
  }
}

interface Wish {
  readonly changes: boolean
  readonly field?: boolean
}

/** The same for a project that is open, and stays so. */
export async function examineProject(
  project: Project,
  choice: Choice,
  { changes, field = false }: Wish,
): Promise<Examination> {
  const pairs = await choosePairs(project, choice)
  const bases = await findBases(project, pairs)
  const comparisons = await compareSources(project, sourcesOf(project, pairs, bases), changes)
  const targets = await locateTargets(project, { ...comparisons, bases }, changes)
  const basisField = field ? await missingField(project, bases) : null
  return { project, pairs, bases, targets, basisField, ...comparisons }
}

async function missingField(
  project: Project,
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): Promise<string | null> {
  const without = [...bases].filter(([, { basis }]) => basis.problem === 'none')
  const entries = [...new Set(without.map(([{ content }]) => content))]
  const fields = await Promise.all(entries.map(async entry => basisFieldOf(project, entry)))
  const [first = null] = fields
  return fields.every(field => field === first) ? first : null
}

/** The status of each pair, in their order, with its changes when they are wanted and were asked for. */
export function translationsOf(
  { pairs, bases, targets, answers }: Examination,
  { changes }: { readonly changes: boolean },
): TranslationStatus[] {
  const verdicts = new Map<Pair, Verdict | null>()
  for (const { source, pair, blob } of olderVersions(answers.keys()))
    verdicts.set(pair, answers.get(source)?.verdicts[blob] ?? null)
  return pairs.map(pair => {
    const basis = bases.get(pair)?.basis ?? null
    const verdict = verdicts.get(pair) ?? null
    return assess({ pair, basis, verdict, target: targets.get(pair) }, changes)
  })
}

/** What is wrong with the content that was looked at. */
export function findingsOf({ project, bases, targets, answers }: Examination): Finding[] {
  const ofSources = [...answers].flatMap(([{ file }, answer]) =>
    answer.findings.map(finding => placed(finding, file.path)),
  )
  const ofTargets = [...targets].flatMap(([{ target }, { findings }]) =>
    findings.map(finding => placed(finding, target)),
  )
  const ofBases = [...bases.values()].flatMap(basis => basis.findings)
  return [...project.findings, ...ofSources, ...ofBases, ...ofTargets]
}
