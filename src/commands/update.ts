import type { Pair } from '../freshness/types.ts'
import { readAttribute } from '../git/attributes.ts'
import { isLedgerPlace } from '../ledger/path.ts'
import type { UpdateReport } from '../report/update/update-report.ts'
import { lockRepository } from './lock-repository.ts'
import { configuredParser } from './parser.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import type { Project } from './types.ts'
import { applyUpdates } from './update/apply-updates.ts'
import { planUpdates } from './update/plan-updates.ts'
import type { PlannedUpdate } from './update/plan-update.ts'
import { removeLeftovers } from './update/remove-leftovers.ts'
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
    if (!options.dryRun) await removeLeftovers(project, pairs)
    const { updates, parser, findings } = await planUpdates(project, pairs, options)
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
      findings: [...project.findings, ...findings],
    }
  } finally {
    await project.objects.close()
  }
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
