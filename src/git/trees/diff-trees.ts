import { failure } from '../failure.ts'
import { splitRecords } from '../records.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** One file that two trees do not have alike. */
export interface TreeDifference {
  readonly path: string
  /** In the newer tree: mode and blob; null: it is not there. */
  readonly after: { readonly mode: string; readonly blob: Oid } | null
  /** True: it was not in the older tree. */
  readonly isNew: boolean
}

/** The files in which two trees (or commits) differ, by path; renames are not looked for. Throws `git:failed`, `git:partial`. */
export async function diffTrees(
  repository: Repository,
  [older, newer]: readonly [Oid, Oid],
): Promise<TreeDifference[]> {
  if (older === newer) return []
  const result = await runGit(repository.root, ['diff-tree', '-r', '-z', '--no-renames', older, newer])
  if (result.code !== 0) throw failure(result, 'git diff-tree', repository)
  const records = [...splitRecords(result.stdout)]
  return records.flatMap((head, i) =>
    head.startsWith(':') && i % 2 === 0 ? [differenceOf(head, records[i + 1])] : [],
  )
}

/** `:100644 100644 <oid> <oid> M`, then the path. */
function differenceOf(head: string, path = ''): TreeDifference {
  const [, mode = '', , blob = '', status = ''] = head.split(' ')
  return { path, after: status === 'D' ? null : { mode, blob }, isNew: status === 'A' }
}
