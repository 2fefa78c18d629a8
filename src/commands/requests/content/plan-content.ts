import { UserError } from '../../../errors.ts'
import type { Pair } from '../../../freshness/types.ts'
import { isAncestor } from '../../../git/is-ancestor.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { diffTrees } from '../../../git/trees/diff-trees.ts'
import { treeOf } from '../../../git/trees/tree-of.ts'
import { writeTree, type TreeChange } from '../../../git/trees/write-tree.ts'
import type { Oid } from '../../../git/types.ts'
import type { Subject } from '../../../report/request/request.ts'
import { openProject } from '../../project.ts'
import { planUpdates } from '../../update/plan-updates.ts'
import { mergeStart, type Merged } from './merge-start.ts'
import { pathsOfPair } from './paths-of-pair.ts'
import type { Ground, RequestContent, Tip } from './types.ts'

export interface ContentWish {
  readonly subject: Subject
  readonly pairs: readonly Pair[]
  readonly tip: Tip
  /** Name of the branch that it starts from, for people. */
  readonly from: string
  /** Posts of one request, at most. */
  readonly most: number
}

/**
 * What one request is to hold: its branch as people left it, brought together with the base, with what the work tree has and what is carried over. Writes to
 * the object store alone. A branch that already has all of it is not to be written to, however far the base has moved.
 */
export async function planContent(ground: Ground, wish: ContentWish): Promise<RequestContent> {
  const { repository, base } = ground
  const { subject, pairs, tip } = wish
  const asked = pairs.filter(({ target }) => ground.asked.has(target))
  const branch = await startOf(ground, tip)
  const start = await withWorktree(ground, { ...wish, pairs: asked }, branch.commit)
  const writes = start === base ? writesAtBase(ground, asked) : await writesAt(ground, asked, start)
  const present = (await diffTrees(repository, [base, start])).map(({ path }) => path)
  const { chosen, queued } = choose(pairs, new Set([...present, ...writes.keys()]), {
    present: new Set(present),
    most: wish.most,
  })
  const changes = chosen.flatMap(pair => pathsOfPair(pair).flatMap(path => writes.get(path) ?? []))
  const there = await treeOf(repository, start)
  const tree = changes.length === 0 ? there : await writeTree(repository, start, changes)
  const { conflicts } = branch
  const isCarried = tree !== there || start !== branch.commit || branch.isSettled === true
  const parents = await parentsOf(ground, tip)
  const commit =
    tree === there ? start : await commitTree(repository, { tree, parents: [start], message: 'carried over' })
  const changed = (await diffTrees(repository, [base, tree])).map(({ path }) => path)
  return {
    subject,
    commit,
    tree,
    isNew: conflicts.length === 0 && changed.length > 0 && (tip === null || isCarried),
    parents,
    conflicts,
    changed,
    queued: queued.map(({ source }) => source),
  }
}

async function startOf({ repository, base }: Ground, tip: Tip): Promise<Merged> {
  return tip === null ? { commit: base, conflicts: [] } : mergeStart(repository, [tip, base])
}

/** What the work tree has is newer than what the branch has; gives the commit that has both. */
async function withWorktree(ground: Ground, { pairs, from }: ContentWish, start: Oid): Promise<Oid> {
  const { repository, base, head, dirty } = ground
  const ours = new Set(pairs.flatMap(pathsOfPair))
  const changes = dirty.filter(({ path }) => ours.has(path))
  if (changes.length === 0) return start
  if (!(await isAncestor(repository, [head, base])))
    throw new UserError('pr:aheadOfBase', { count: changes.length })
  const tree = await writeTree(repository, head, changes)
  if (tree === (await treeOf(repository, head))) return start
  const local = await commitTree(repository, { tree, parents: [head], message: 'work tree' })
  const { commit, conflicts } = await mergeStart(repository, [start, local])
  if (conflicts.length > 0)
    throw new UserError('pr:worktreeConflict', { paths: conflicts.join(', '), branch: from })
  const isSame = (await treeOf(repository, commit)) === (await treeOf(repository, start))
  return isSame ? start : commit
}

type Writes = ReadonlyMap<string, TreeChange>

function writesAtBase({ updates }: Ground, pairs: readonly Pair[]): Writes {
  return writesOf(pairs.flatMap(({ target }) => updates.get(target)?.writes ?? []))
}

async function writesAt({ options }: Ground, pairs: readonly Pair[], at: Oid): Promise<Writes> {
  const project = await openProject({ ...options, at })
  try {
    const wanted = new Set(pairs.map(({ target }) => target))
    const there = project.pairs.filter(({ target }) => wanted.has(target))
    const { updates } = await planUpdates(project, there, { prune: false, basis: false })
    await project.cache.save()
    return writesOf(updates.flatMap(({ writes }) => writes))
  } finally {
    await project.objects.close()
  }
}

function writesOf(writes: readonly { readonly path: string; readonly after: string }[]): Writes {
  return new Map(writes.map(({ path, after }) => [path, { path, content: after }]))
}

/** What is on the branch already comes first, and stays. */
function choose(
  pairs: readonly Pair[],
  touched: ReadonlySet<string>,
  { present, most }: { readonly present: ReadonlySet<string>; readonly most: number },
): { chosen: Pair[]; queued: Pair[] } {
  const isIn = (pair: Pair, paths: ReadonlySet<string>) => pathsOfPair(pair).some(path => paths.has(path))
  const there = pairs.filter(pair => isIn(pair, present))
  const others = pairs.filter(pair => isIn(pair, touched) && !isIn(pair, present))
  const room = Math.max(0, most - there.length)
  return { chosen: [...there, ...others.slice(0, room)], queued: others.slice(room) }
}

async function parentsOf({ repository, base }: Ground, tip: Tip): Promise<Oid[]> {
  if (tip === null) return [base]
  return (await isAncestor(repository, [base, tip])) ? [tip] : [tip, base]
}
