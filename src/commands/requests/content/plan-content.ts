import type { Pair } from '../../../freshness/types.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { diffTrees } from '../../../git/trees/diff-trees.ts'
import { treeOf } from '../../../git/trees/tree-of.ts'
import { writeTree, type TreeChange } from '../../../git/trees/write-tree.ts'
import type { Oid } from '../../../git/types.ts'
import type { Subject } from '../../../report/request/request.ts'
import { planUpdates } from '../../update/plan-updates.ts'
import { mergeStart, type Merged } from './merge-start.ts'
import { pathsOfPair } from './paths-of-pair.ts'
import { projectAt } from './project-at.ts'
import type { Ground, RequestContent, Tip } from './types.ts'
import { withWorktree } from './with-worktree.ts'

export interface ContentWish {
  readonly subject: Subject
  readonly pairs: readonly Pair[]
  readonly tip: Tip
  /** Name of its branch, and of the one that it starts from. */
  readonly branch: string
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
  const own = branch.commit === start ? there : await treeOf(repository, branch.commit)
  const isCarried = tree !== own || branch.isSettled === true
  const parents = parentsOf(ground, tip, branch)
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

type Writes = ReadonlyMap<string, TreeChange>

function writesAtBase({ updates }: Ground, pairs: readonly Pair[]): Writes {
  return writesOf(pairs.flatMap(({ target }) => updates.get(target)?.writes ?? []))
}

async function writesAt(ground: Ground, pairs: readonly Pair[], at: Oid): Promise<Writes> {
  const project = await projectAt(ground, at)
  const wanted = new Set(pairs.map(({ target }) => target))
  const there = project.pairs.filter(({ target }) => wanted.has(target))
  const { updates } = await planUpdates(project, there, { prune: false, basis: false })
  return writesOf(updates.flatMap(({ writes }) => writes))
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

/** The branch alone where it has all of the base: then bringing them together changed nothing. */
function parentsOf({ base }: Ground, tip: Tip, { commit, conflicts }: Merged): Oid[] {
  if (tip === null) return [base]
  return commit === tip && conflicts.length === 0 ? [tip] : [tip, base]
}
