import type { Finding } from '../../document/types.ts'
import type { ImportedPost, Stranger } from '../../report/import/import-report.ts'
import { findBases } from '../bases.ts'
import type { Project } from '../types.ts'
import { applyImports } from './apply-imports.ts'
import type { Arrived } from './arrived.ts'
import { findPosts } from './find-posts.ts'
import { openPosts } from './open-posts.ts'
import { closedImport, planImport, type PlannedImport } from './plan-import.ts'
import { readMade } from './read-made.ts'

export interface TakeInOptions {
  /** As the person spelled them; empty: every locale. */
  readonly locales: readonly string[]
  /** True: nothing is written. */
  readonly dryRun: boolean
  /** True: files that differ from HEAD are written, too. */
  readonly force: boolean
  /** True: texts that are called fuzzy are taken, too. */
  readonly fuzzy: boolean
  /** When a translation that is not there yet is made; undefined: as configured. */
  readonly publish?: 'complete' | 'partial'
  /** True: such a translation is made with the source's words where it is not translated. */
  readonly withSourceText: boolean
}

export interface TakenIn {
  readonly posts: readonly ImportedPost[]
  readonly strangers: readonly Stranger[]
  readonly findings: readonly Finding[]
}

/**
 * Plans what units that came back do to the translations, and does it unless asked not to: one translation after another, its text before its
 * record. One that fails does not stop the others. Where the units came from makes no difference. The parsers must be loaded.
 */
export async function takeIn(
  project: Project,
  arrived: readonly Arrived[],
  options: TakeInOptions,
): Promise<TakenIn> {
  const { posts, strangers } = await findPosts(project, arrived, options.locales)
  const pairs = [...posts.keys()]
  const bases = await findBases(project, pairs)
  const made = await readMade(project, [...posts.values()].flat())
  const planned: PlannedImport[] = []
  const findings: Finding[] = []
  for await (const post of openPosts(project, pairs, bases)) {
    const parts = posts.get(post.pair) ?? []
    if ('findings' in post) {
      findings.push(...post.findings)
      planned.push(closedImport(post, parts))
    } else planned.push(await planImport(project, post, { ...options, made, parts }))
  }
  const done = await applyImports(project, planned, options)
  return { posts: done.map(({ post }) => post), strangers, findings: [...findings, ...findingsOf(bases)] }
}

function findingsOf(bases: Awaited<ReturnType<typeof findBases>>): Finding[] {
  return [...bases.values()].flatMap(({ findings }) => findings)
}
