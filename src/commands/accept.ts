import type { AcceptReport } from '../report/accept/accept-report.ts'
import { readUser } from '../git/user.ts'
import type { PlannedAcceptance } from './accept/accept-pair.ts'
import { findPairs } from './accept/find-pair.ts'
import { planPair } from './accept/plan-pair.ts'
import { applyWrite } from './apply-write.ts'
import { findBases } from './bases.ts'
import { lockRepository } from './lock-repository.ts'
import { configuredParser } from './parser.ts'
import { openProject, type ProjectOptions } from './project.ts'
import type { Project } from './types.ts'

export interface AcceptOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'> {
  /** Name and version of the program, for the report. */
  readonly tool: AcceptReport['tool']
  /** `FILE` or `FILE:LINE`, `/`-separated, as `Selection.paths` are. */
  readonly names: readonly string[]
  /** As the person spelled them. */
  readonly locales: readonly string[]
  /** True: each line stands for its section. */
  readonly section: boolean
  /** True: what was signed off is opened again. */
  readonly undo: boolean
  /** Who says so; default: the person of git's configuration. */
  readonly by?: string
  readonly note?: string
  /** True: nothing is written. */
  readonly dryRun: boolean
}

/**
 * Signs translations off, or segments of them, in the ledger; their files stay as they are. All is planned before anything is written,
 * so that a name which cannot be signed off leaves no half-done work. Throws `accept:…`, what `status` throws, and `files:locked` when another run writes.
 */
export async function accept(options: AcceptOptions): Promise<AcceptReport> {
  const run = async (): Promise<AcceptReport> => acceptIn(options)
  return options.dryRun ? run() : lockRepository(options.root, 'accept', run)
}

async function acceptIn(options: AcceptOptions): Promise<AcceptReport> {
  const project = await openProject(options)
  try {
    const by = options.by ?? (await readUser(project.repository))
    const planned = await planAll(project, options, by)
    if (!options.dryRun) for (const { write } of planned) if (write !== null) await applyWrite(project, write)
    await project.cache.save()
    return {
      tool: options.tool,
      parser: configuredParser(project.config),
      commit: project.snapshot.commit,
      action: options.undo ? 'undo' : 'accept',
      written: !options.dryRun,
      by,
      acceptances: planned.map(({ acceptance }) => acceptance),
      findings: project.findings,
    }
  } finally {
    await project.objects.close()
  }
}

async function planAll(
  project: Project,
  { names, locales, section, undo, note }: AcceptOptions,
  by: string | null,
): Promise<PlannedAcceptance[]> {
  const all = findPairs(project, names, locales)
  const bases = await findBases(
    project,
    all.map(({ pair }) => pair),
  )
  const planned: PlannedAcceptance[] = []
  for (const chosen of all) {
    const resolved = bases.get(chosen.pair)
    if (resolved === undefined) throw new RangeError(`${chosen.pair.target} is there`)
    const wish = { chosen, section, by, ...(note === undefined ? {} : { note }) }
    planned.push(await planPair(project, { wish, undo }, resolved))
  }
  return planned
}
