import { pairRules } from '../../config/pair-rules.ts'
import { pairPaths } from '../../freshness/pairs.ts'
import type { Pair } from '../../freshness/types.ts'
import { mergeBase } from '../../git/merge-base.ts'
import { openObjects } from '../../git/objects.ts'
import { openRepository } from '../../git/repository.ts'
import { readSnapshot } from '../../git/snapshot.ts'
import type { Snapshot } from '../../git/types.ts'
import { ledgerPath } from '../../ledger/path.ts'
import { findSides, oidOf, type Side } from '../find-sides.ts'
import { assembleProject, type ProjectOptions } from '../project.ts'
import { pathsOf } from '../read-config.ts'
import { selectPairs } from '../select-pairs.ts'
import { isRead, skippedFindings } from '../skipped.ts'
import type { Project } from '../types.ts'
import { baseSettings, type BaseSettings } from './base-settings.ts'
import type { RequestRange } from './request-range.ts'

/** A project as a request has it, and as it is without. */
export interface Sides {
  readonly head: Project
  /** At the newest commit that both have in common; shares its conversation with git, and its memory. */
  readonly base: Project
  /** The base branch as it was seen. */
  readonly tip: Snapshot
  /** Sources that are not the same, byte for byte and by name. */
  readonly sources: readonly Side[]
  /** Pairs in which anything is another. */
  readonly pairs: readonly SidedPair[]
  /** What both were read with. */
  readonly settings: BaseSettings
}

/** A pair of the head, and the one that it was at the base. */
export interface SidedPair {
  readonly pair: Pair
  readonly former: Pair | null
  /** Whether the request changes the translation, or what its ledger records. */
  readonly isOwn: boolean
}

export interface SidesOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'> {
  /** As the person spelled them; empty: all. */
  readonly locales: readonly string[]
}

/** Opens both sides of a request. Throws what opening a project throws, `git:noMergeBase` and `git:shallow`. */
export async function openSides(options: SidesOptions, range: RequestRange): Promise<Sides> {
  const repository = await openRepository(options.root)
  const read = async (at: string): Promise<Snapshot> => readSnapshot(repository, { at, wanted: isRead })
  const [now, tip] = [await read(range.head), await read(range.base)]
  const common = await mergeBase(repository, [tip.commit, now.commit])
  const then = common === tip.commit ? tip : await read(common)
  const objects = openObjects(repository)
  try {
    const settings = await baseSettings({ repository, objects, now, common: then, tip }, options)
    const { config, readSetting } = settings
    const assembled = await assembleProject({ repository, snapshot: now, config, objects }, options)
    const head = readSetting === undefined ? assembled : { ...assembled, readSetting }
    const base = await projectAt(head, then)
    const sources = await findSides(head, base.snapshot, [])
    return { head, base, tip, sources, pairs: pairsOf({ head, base }, sources, options.locales), settings }
  } catch (error) {
    await objects.close()
    throw error
  }
}

async function projectAt(head: Project, snapshot: Snapshot): Promise<Project> {
  const { config } = head
  const pairs = pairPaths(pathsOf(snapshot), await pairRules(config))
  return { ...head, snapshot, pairs, findings: skippedFindings(snapshot, config) }
}

function pairsOf(
  { head, base }: Pick<Sides, 'head' | 'base'>,
  sources: readonly Side[],
  locales: readonly string[],
): SidedPair[] {
  const then = new Map(base.pairs.map(pair => [nameOf(pair, pair.source), pair]))
  const sides = new Map(sources.map(side => [side.pair.source, side]))
  const formerOf = (pair: Pair): Pair | null => {
    const side = sides.get(pair.source)
    return then.get(nameOf(pair, side === undefined ? pair.source : (side.from ?? ''))) ?? null
  }
  const all = head.pairs.map(pair => ({ pair, former: formerOf(pair) }))
  const every = [...all, ...lostPairs(head, then, all)]
  const chosen = new Set(
    selectPairs({ pairs: every.map(({ pair }) => pair), prefix: '' }, { paths: [], locales }),
  )
  return every.flatMap(({ pair, former }) => {
    if (!chosen.has(pair)) return []
    const isOwn = isChanged(pair, former, [head.snapshot, base.snapshot])
    return isOwn || sides.has(pair.source) ? [{ pair, former, isOwn }] : []
  })
}

/** The last translation of a locale is no pair of the head once it is gone. */
function lostPairs(
  { snapshot }: Project,
  then: ReadonlyMap<string, Pair>,
  found: readonly Pick<SidedPair, 'former'>[],
): Pick<SidedPair, 'pair' | 'former'>[] {
  const known = new Set(found.map(({ former }) => former))
  return [...then.values()].flatMap(former => {
    const isLost = !known.has(former) && former.targetExists && !snapshot.files.has(former.target)
    return isLost && snapshot.files.has(former.source)
      ? [{ pair: { ...former, targetExists: false }, former }]
      : []
  })
}

function nameOf({ content, locale }: Pair, source: string): string {
  return `${content} ${locale} ${source}`
}

function isChanged(pair: Pair, former: Pair | null, [now, then]: readonly [Snapshot, Snapshot]): boolean {
  const places = (each: Pair | null): (string | null)[] =>
    each === null ? [null, null] : [each.target, ledgerPath(each.locale, each.source)]
  const before = places(former)
  return places(pair).some((path, i) => oidOf(now, path) !== oidOf(then, before[i] ?? null))
}
