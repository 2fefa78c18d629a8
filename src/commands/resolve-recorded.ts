import { resolveBases } from '../git/bases.ts'
import type { BasisContext } from '../git/lookup.ts'
import { readRenames } from '../git/renames.ts'
import { readStagedRenames } from '../git/staged-renames.ts'
import type { BasisResolution, BasisWish, RenameHistory } from '../git/types.ts'
import type { Project } from './types.ts'

/**
 * Resolves recorded bases, in the order of `wishes`. In the work tree a source may have got its name by a rename that is staged
 * and not in the history yet: it is looked for under the name that HEAD knows.
 */
export async function resolveRecorded(
  project: Project,
  wishes: readonly BasisWish[],
): Promise<BasisResolution[]> {
  const found = await recall(project, wishes)
  const isLost = found.map(({ problem }) => problem === 'no-source' && project.snapshot.worktree)
  if (!isLost.includes(true)) return found
  const staged = await readStagedRenames(project.repository)
  const former = wishes.map(({ commit, path }, i) => ({
    commit,
    path: isLost[i] ? (staged.get(path) ?? path) : path,
  }))
  return recall(project, former)
}

/** What a history says of a basis never changes: answers are remembered by the commit that is judged. */
async function recall(project: Project, wishes: readonly BasisWish[]): Promise<BasisResolution[]> {
  const { cache, snapshot } = project
  const known = cache.get('bases', snapshot.commit) ?? {}
  const answers = wishes.flatMap(({ commit, path }) => known[`${commit}:${path}`] ?? [])
  if (answers.length === wishes.length) return answers
  const found = await resolveBases(wishes, basisContext(project))
  const lasting: Record<string, BasisResolution> = { ...known }
  found.forEach((answer, i) => {
    if (isLasting(answer)) lasting[`${wishes[i]?.commit}:${wishes[i]?.path}`] = answer
  })
  if (!project.repository.shallow) cache.set('bases', snapshot.commit, lasting)
  return found
}

/** A commit that nobody knows today may be fetched tomorrow, without another commit being judged. */
function isLasting({ problem }: BasisResolution): boolean {
  return problem === null || problem === 'not-an-ancestor' || problem === 'no-source'
}

/** The renames of a history never change: the last answer is remembered, and only what is new since is read. */
function basisContext({ repository, objects, snapshot, cache }: Project): BasisContext {
  const head = snapshot.commit
  const renames = async (): Promise<RenameHistory> => {
    if (repository.shallow) return readRenames(repository, head)
    const known = cache.get('renames', 'last')
    const found = await readRenames(repository, head, known)
    if (known?.head !== head) cache.set('renames', 'last', found)
    return found
  }
  return { repository, objects, head, renames }
}
