import type { Finding } from '../document/types.ts'
import type { DiffReport, Pair, SourceDiff } from '../freshness/types.ts'
import { mergeBase } from '../git/merge-base.ts'
import { readSnapshot } from '../git/snapshot.ts'
import type { Repository, Snapshot } from '../git/types.ts'
import type { ResolvedBasis } from './bases.ts'
import { compareSources, type Comparisons } from './compare-sources.ts'
import { findSides, oidOf, type Side } from './find-sides.ts'
import { configuredParser } from './parser.ts'
import { placed } from './placed.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { isContent } from './skipped.ts'
import { sourcesOf } from './sources.ts'
import type { Project } from './types.ts'

export interface DiffCommitsOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'> {
  /** Name and version of the program, for the report. */
  readonly tool: DiffReport['tool']
  /** Revisions as the person wrote them. */
  readonly older: string
  readonly newer: string
  /** True: the newer one is compared with the newest commit that both have in common. */
  readonly sinceMergeBase?: boolean
  /** Sources or translations, or directories of either; empty: everything. */
  readonly paths: readonly string[]
}

/**
 * What changed in the sources between two commits, as the configuration of the work tree or the layout of the newer one names
 * them, else in all Markdown files; renames are followed. Reads only. Throws what `status` throws.
 */
export async function diffCommits(options: DiffCommitsOptions): Promise<DiffReport> {
  const project = await openProject({ ...options, at: options.newer, sourcesOnly: true })
  try {
    const at = await olderCommit(project.repository, options)
    const before = await readSnapshot(project.repository, { at, wanted: isContent })
    const sides = await findSides(project, before, options.paths)
    const bases = new Map(sides.flatMap(side => basisEntry(side, before)))
    const comparisons = await compareSources(project, sourcesOf(project, [...bases.keys()], bases), true)
    await project.cache.save()
    return reportOf({ project, before, ...options }, sides, comparisons)
  } finally {
    await project.objects.close()
  }
}

async function olderCommit(
  repository: Repository,
  { older, newer, sinceMergeBase }: DiffCommitsOptions,
): Promise<string> {
  return sinceMergeBase === true ? mergeBase(repository, [older, newer]) : older
}

/** What there is to compare: the older version as the basis of the newer one. */
function basisEntry({ pair, from, to }: Side, before: Snapshot): [Pair, ResolvedBasis][] {
  const blob = oidOf(before, from)
  if (to === null || blob === null) return []
  const basis = { commit: before.commit, path: from, from: null, recorded: null, problem: null }
  return [[pair, { basis, blob, findings: [] }]]
}

interface Context extends DiffCommitsOptions {
  readonly project: Project
  readonly before: Snapshot
}

function reportOf(
  { project, before, tool, ...names }: Context,
  sides: readonly Side[],
  comparisons: Comparisons,
): DiffReport {
  const { snapshot, config, findings } = project
  const answers = new Map([...comparisons.answers].map(([{ file }, answer]) => [file.path, answer]))
  const diffs = sides.map((side): SourceDiff => {
    const verdict = answers.get(side.pair.source)?.verdicts[oidOf(before, side.from) ?? ''] ?? null
    return {
      kind: side.to === null ? 'removed' : side.from === null ? 'added' : 'edited',
      source: side.to ?? side.from ?? '',
      from: side.from,
      translations: [],
      segments: verdict?.counts ?? null,
      changes: verdict?.changes ?? [],
    }
  })
  return {
    tool,
    parser: comparisons.parser ?? configuredParser(config),
    compared: 'commits',
    older: {
      name: names.sinceMergeBase === true ? `${names.older}...${names.newer}` : names.older,
      commit: before.commit,
    },
    newer: { name: names.newer, commit: snapshot.commit },
    commit: snapshot.commit,
    worktree: false,
    sources: diffs,
    uncompared: [],
    findings: [
      ...findings,
      ...[...answers].flatMap(([path, answer]) => answer.findings.map(finding => placed(finding, path))),
      ...diffs.flatMap(each => unreadableThen(each, answers.get(each.source)?.segments ?? null)),
    ],
  }
}

/** The newer version was read, the older one cannot be. */
function unreadableThen({ kind, from, segments }: SourceDiff, now: number | null): Finding[] {
  if (kind !== 'edited' || segments !== null || now === null || from === null) return []
  return [{ code: 'diff:unreadableThen', severity: 'error', params: { path: from }, path: from }]
}
