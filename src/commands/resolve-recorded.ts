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
  const isLost = found.map(
    ({ problem }, i) => problem === 'no-source' && project.snapshot.worktree && wishes[i]?.exact !== true,
  )
  if (!isLost.includes(true)) return found
  const staged = await readStagedRenames(project.repository)
  const former = wishes.map((wish, i) =>
    isLost[i] === true ? { ...wish, path: staged.get(wish.path) ?? wish.path } : wish,
  )
  return recall(project, former)
}

/** What a history says of a basis never changes: answers are remembered by the commit that is judged. */
async function recall(project: Project, wishes: readonly BasisWish[]): Promise<BasisResolution[]> {
  const { cache, snapshot } = project
  const known = cache.get('bases', snapshot.commit) ?? {}
  const answers = wishes.flatMap(wish => known[keyOf(wish)] ?? [])
  if (answers.length === wishes.length) return answers
  const found = await resolveBases(wishes, basisContext(project))
  const lasting: Record<string, BasisResolution> = { ...known }
  for (const [i, wish] of wishes.entries()) {
    const answer = found[i]
    if (answer !== undefined && isLasting(answer)) lasting[keyOf(wish)] = answer
  }
  if (!project.repository.shallow) cache.set('bases', snapshot.commit, lasting)
  return found
}

function keyOf({ commit, path, exact }: BasisWish): string {
  return `${commit}${exact === true ? '=' : ':'}${path}`
}

/** A commit that nobody knows today may be fetched tomorrow, without another commit being judged. */
function isLasting({ problem }: BasisResolution): boolean {
  return problem === null || problem === 'not-an-ancestor' || problem === 'no-source'
}

function basisContext(project: Project): BasisContext {
  const { repository, objects, snapshot } = project
  return { repository, objects, head: snapshot.commit, renames: async () => renamesOf(project) }
}

/** The renames of a history never change: the last answer is remembered, and only what is new since is read. */
export async function renamesOf({ repository, snapshot, cache }: Project): Promise<RenameHistory> {
  const head = snapshot.commit
  if (repository.shallow) return readRenames(repository, head)
  const known = cache.get('renames', 'last')
  const found = await readRenames(repository, head, known)
  if (known?.head !== head) cache.set('renames', 'last', found)
  return found
}
