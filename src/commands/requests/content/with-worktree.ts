import { UserError } from '../../../errors.ts'
import type { Pair } from '../../../freshness/types.ts'
import { commitsTouching } from '../../../git/commits-touching.ts'
import { isAncestor } from '../../../git/is-ancestor.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { diffTrees } from '../../../git/trees/diff-trees.ts'
import { treeOf } from '../../../git/trees/tree-of.ts'
import { writeTree, type TreeChange } from '../../../git/trees/write-tree.ts'
import type { Oid } from '../../../git/types.ts'
import { isOurs } from '../../../plan/requests/trailer.ts'
import { mergeStart, type Merged } from './merge-start.ts'
import { pathsOfPair } from './paths-of-pair.ts'
import type { Ground, Tip } from './types.ts'

export interface WorktreeWish {
  readonly pairs: readonly Pair[]
  readonly tip: Tip
  /** Name of the branch, and of the one that it starts from, for people. */
  readonly branch: string
  readonly from: string
}

/**
 * Brings what the work tree has into a branch, as git merges, and gives the commit that has both. Where that is a conflict, what only runs of ours put
 * there gives way to the text of now. Throws `pr:aheadOfBase`, and `pr:worktreeConflict` where people wrote other words on the branch.
 */
export async function withWorktree(ground: Ground, wish: WorktreeWish, start: Oid): Promise<Oid> {
  const { repository, base, head, dirty } = ground
  const ours = new Set(wish.pairs.flatMap(pathsOfPair))
  const changes = dirty.filter(({ path }) => ours.has(path))
  if (changes.length === 0) return start
  if (!(await isAncestor(repository, [head, base])))
    throw new UserError('pr:aheadOfBase', { count: changes.length })
  const { commit, conflicts } = await mergeIn(ground, start, changes)
  if (conflicts.length === 0) return commit
  const given = await givenWay(
    ground,
    wish,
    changes.filter(({ path }) => conflicts.includes(path)),
  )
  const left = conflicts.filter(path => !given.some(change => change.path === path))
  if (left.length > 0)
    throw new UserError('pr:worktreeConflict', { paths: left.join(', '), branch: wish.from })
  const others = changes.filter(change => !given.includes(change))
  return (await mergeIn(ground, await follow(ground, start, given), others)).commit
}

/** The files of the branch that no person wrote to, and that the base has as they were when the work tree was written. */
async function givenWay(
  { repository, base, head }: Ground,
  { tip, branch }: WorktreeWish,
  changes: readonly TreeChange[],
): Promise<TreeChange[]> {
  if (tip === null) return []
  const moved = new Set((await diffTrees(repository, [head, base])).map(({ path }) => path))
  const given: TreeChange[] = []
  for (const change of changes) {
    if (moved.has(change.path)) continue
    const commits = await commitsTouching(repository, [base, tip], change.path)
    if (commits.length > 0 && commits.every(commit => isOurs(commit, branch))) given.push(change)
  }
  return given
}

async function follow({ repository }: Ground, start: Oid, changes: readonly TreeChange[]): Promise<Oid> {
  if (changes.length === 0) return start
  const tree = await writeTree(repository, start, changes)
  if (tree === (await treeOf(repository, start))) return start
  return commitTree(repository, { tree, parents: [start], message: 'work tree' })
}

async function mergeIn(
  { repository, head }: Ground,
  start: Oid,
  changes: readonly TreeChange[],
): Promise<Merged> {
  const tree = await writeTree(repository, head, changes)
  if (tree === (await treeOf(repository, head))) return { commit: start, conflicts: [] }
  const local = await commitTree(repository, { tree, parents: [head], message: 'work tree' })
  const merged = await mergeStart(repository, [start, local])
  const isSame = (await treeOf(repository, merged.commit)) === (await treeOf(repository, start))
  return isSame ? { ...merged, commit: start } : merged
}
