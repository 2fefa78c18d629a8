import { format } from '../../../ledger/format.ts'
import { merge } from '../../../ledger/merge.ts'
import { parse } from '../../../ledger/parse.ts'
import { isLedgerPlace } from '../../../ledger/path.ts'
import { isAncestor } from '../../../git/is-ancestor.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { mergeCommits } from '../../../git/trees/merge-commits.ts'
import { readBlobAt } from '../../../git/trees/read-blob-at.ts'
import { writeTree, type TreeChange } from '../../../git/trees/write-tree.ts'
import type { Oid, Repository } from '../../../git/types.ts'

export interface Merged {
  /** A commit that has both; the first one where they cannot be brought together. */
  readonly commit: Oid
  /** Paths. */
  readonly conflicts: readonly string[]
  /** True: a ledger was brought together that git alone, as on a server, could not. */
  readonly isSettled?: true
}

/** Brings two commits together as git does, ledgers as the sets that they are. Nothing but the object store is written to. */
export async function mergeStart(
  repository: Repository,
  [ours, theirs]: readonly [Oid, Oid],
): Promise<Merged> {
  if (await isAncestor(repository, [theirs, ours])) return { commit: ours, conflicts: [] }
  if (await isAncestor(repository, [ours, theirs])) return { commit: theirs, conflicts: [] }
  const { tree, conflicts } = await mergeCommits(repository, [ours, theirs])
  const settled = await Promise.all(
    conflicts.filter(isLedgerPlace).map(async path => mergeLedger(repository, path, [ours, theirs])),
  )
  const merged = settled.flatMap(change => change ?? [])
  const left = conflicts.filter(path => !merged.some(change => change.path === path))
  if (left.length > 0) return { commit: ours, conflicts: left }
  const whole = merged.length === 0 ? tree : await writeTree(repository, tree, merged)
  const commit = await commitTree(repository, { tree: whole, parents: [ours, theirs], message: 'merged' })
  return { commit, conflicts: [], ...(merged.length > 0 && { isSettled: true }) }
}

/** Undefined where one of them is no ledger that can be read: then a person has to look. */
async function mergeLedger(
  repository: Repository,
  path: string,
  sides: readonly [Oid, Oid],
): Promise<TreeChange | undefined> {
  const texts = await Promise.all(sides.map(async commit => readBlobAt(repository, commit, path)))
  const ledgers = texts.map(text => (text === null ? [] : parse(text.toString('utf8')).records))
  const [ours, theirs] = ledgers
  if (ours == null || theirs == null) return undefined
  return { path, content: format(merge(ours, theirs)) }
}
