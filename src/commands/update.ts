import type { Finding } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import { readAttribute } from '../git/attributes.ts'
import type { Oid } from '../git/types.ts'
import { isLedgerPlace } from '../ledger/path.ts'
import type { UpdateReport } from '../report/update/update-report.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { lockRepository } from './lock-repository.ts'
import { olderVersions } from './older-versions.ts'
import { configuredParser } from './parser.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { publishedCommits, type PublishedText } from './published-commit.ts'
import { renewals } from './renew-records.ts'
import type { Renewal } from './renewed-fact.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import { sourcesOf } from './sources.ts'
import type { Project, Source } from './types.ts'
import { applyUpdates } from './update/apply-updates.ts'
import { loadParsers, openTranslations } from './update/open-translations.ts'
import { blankItem, type PlannedUpdate, planUpdate } from './update/plan-update.ts'
import { removeLeftovers } from './update/remove-leftovers.ts'
import { renewSignOffs } from './update/renew-sign-offs.ts'
import { spareUncommitted } from './update/spare-uncommitted.ts'

export interface UpdateOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: UpdateReport['tool']
  /** True: nothing is written. */
  readonly dryRun: boolean
  /** True: passages that the source has no more are removed. */
  readonly prune: boolean
  /** True: the basis moves also where nothing else is written. */
  readonly basis: boolean
  /** True: files that differ from HEAD are written, too. */
  readonly force: boolean
}

/**
 * Carries what needs no translator into every translation that was asked for, and moves the bases of those in which nothing is left to
 * do. A translation that cannot be written does not stop the others; running it again after it was stopped, at whatever
 * moment, does the rest. Throws what `status` throws, and `files:locked` when another run writes.
 */
export async function update(options: UpdateOptions): Promise<UpdateReport> {
  const run = async (): Promise<UpdateReport> => updateProject(options)
  return options.dryRun ? run() : lockRepository(options.root, 'update', run)
}

async function updateProject(options: UpdateOptions): Promise<UpdateReport> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options)
    const found = await findBases(project, pairs)
    const parser = await loadParsers(project)
    if (!options.dryRun) await removeLeftovers(project, pairs)
    const renewed = await renewals(project, found)
    const bases = renewSignOffs(found, renewed)
    const { updates, findings } = await planUpdates(project, { pairs, bases, renewals: renewed }, options)
    const allowed = options.force ? updates : await spareUncommitted(project, updates)
    const done = options.dryRun ? allowed : await applyUpdates(project, allowed)
    await project.cache.save()
    return {
      tool: options.tool,
      parser: parser ?? configuredParser(project.config),
      commit: project.snapshot.commit,
      mode: options.dryRun ? 'plan' : 'write',
      items: done.map(({ item }) => item),
      passed: passedOver(pairs, done),
      isUnionMissing: await lacksUnion(project, done),
      findings: [...project.findings, ...[...bases.values()].flatMap(basis => basis.findings), ...findings],
    }
  } finally {
    await project.objects.close()
  }
}

interface Chosen {
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  readonly renewals: ReadonlyMap<Pair, readonly Renewal[]>
}

/** In the order of the pairs; those whose source is that of their basis need not be read. */
async function planUpdates(
  project: Project,
  { pairs, bases, renewals }: Chosen,
  options: UpdateOptions,
): Promise<{ updates: PlannedUpdate[]; findings: Finding[] }> {
  const all = sourcesOf(project, pairs, bases)
  const updates = new Map<Pair, PlannedUpdate>()
  const findings: Finding[] = []
  for (const { source, pair, blob } of olderVersions(all)) {
    const { basis } = bases.get(pair) ?? {}
    if (basis !== undefined && isCurrent(source, blob, bases.get(pair)))
      updates.set(pair, { item: blankItem({ pair, basis }), writes: [] })
  }
  const sources = all.map(source => withoutCurrent(source, bases)).filter(source => source.bases.size > 0)
  const context = { project, ...options, renewals, published: await findPublished(project, sources) }
  for await (const open of openTranslations(project, sources, bases)) {
    if ('findings' in open) findings.push(...open.findings)
    else updates.set(open.pair, await planUpdate(open, context))
  }
  return { updates: pairs.flatMap(pair => updates.get(pair) ?? []), findings }
}

/** True where there is nothing to look for: the source is that of the basis, and the ledger says nothing else. */
function isCurrent({ file }: Source, blob: Oid, found: ResolvedBasis | undefined): boolean {
  return blob === file.oid && (found?.signOffs ?? []).length === 0
}

function withoutCurrent(source: Source, bases: Chosen['bases']): Source {
  const open = [...source.bases].filter(([pair, blob]) => !isCurrent(source, blob, bases.get(pair)))
  return { ...source, bases: new Map(open) }
}

/** By path of the source. */
async function findPublished(
  project: Project,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, PublishedText | null>> {
  const texts = sources.map(({ file }) => ({ path: file.path, blob: file.oid }))
  const found = await publishedCommits(project, texts)
  return new Map(texts.map(({ path }, i) => [path, found[i] ?? null]))
}

/** Whether ledgers are written that git would merge line by line. */
async function lacksUnion({ repository }: Project, done: readonly PlannedUpdate[]): Promise<boolean> {
  const paths = done.flatMap(({ item }) => item.files.map(({ path }) => path)).filter(isLedgerPlace)
  const drivers = await readAttribute(repository, 'merge', paths)
  return [...drivers.values()].includes('unspecified')
}

function passedOver(pairs: readonly Pair[], done: readonly PlannedUpdate[]): UpdateReport['passed'] {
  const there = pairs.filter(({ sourceExists, targetExists }) => sourceExists && targetExists)
  const missing = pairs.filter(({ sourceExists, targetExists }) => sourceExists && !targetExists)
  return { unknown: there.length - done.length, missing: missing.length }
}
