import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import { treeLog } from './tree-log.ts'
import type { Oid, Repository } from './types.ts'

/**
 * What each commit in the history of one head did to some files, seen from its first parent, so that the state of a file anywhere
 * follows from it: that of the first parent unless a change is listed. Commits are counted from the newest, 0, to the oldest,
 * children before parents.
 */
export interface ChangeLog {
  readonly commits: readonly Oid[]
  /** Places of the parents, the first parent first. */
  readonly parents: readonly (readonly number[])[]
  readonly position: ReadonlyMap<Oid, number>
  /** Path → place of a commit → blob that the file got there; null: the file went. */
  readonly changes: ReadonlyMap<string, ReadonlyMap<number, Oid | null>>
  /** Number of files that each commit changed. */
  readonly sizes: readonly number[]
}

/** Reads the whole history of `head` in one pass that compares trees only; throws `git:failed` and `git:partial`. */
export async function readChangeLog(
  repository: Repository,
  head: Oid,
  wanted: (path: string) => boolean,
): Promise<ChangeLog> {
  const result = await runGit(repository.root, LOG, `${head}\n`)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  return parseLog(splitRecords(result.stdout), wanted)
}

const LOG = treeLog('%H %P')

/** `<commit> <parents>`, then per file `:<old mode> <new mode> <old id> <new id> <status>` and its path. */
function parseLog(records: readonly string[], wanted: (path: string) => boolean): ChangeLog {
  const commits: Oid[] = []
  const lines: string[] = []
  const sizes: number[] = []
  const changes = new Map<string, Map<number, Oid | null>>()
  for (let at = 0; at < records.length; at++) {
    const record = records[at]?.trimStart() ?? ''
    if (record === '') continue
    if (!record.startsWith(':')) {
      lines.push(record.trimEnd())
      commits.push(record.split(' ', 1)[0] ?? '')
      sizes.push(0)
      continue
    }
    const path = records[++at] ?? ''
    const commit = commits.length - 1
    sizes[commit] = (sizes[commit] ?? 0) + 1
    if (wanted(path)) listOf(changes, path).set(commit, blobOf(record))
  }
  const position = new Map(commits.map((commit, index) => [commit, index]))
  return { commits, position, parents: lines.map(line => parentsOf(line, position)), changes, sizes }
}

function listOf<K, V>(lists: Map<K, Map<number, V>>, key: K): Map<number, V> {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list = new Map<number, V>()
  lists.set(key, list)
  return list
}

/** Null for what is no regular file: a link or a submodule holds no text. */
function blobOf(record: string): Oid | null {
  const [, mode = '', , oid = ''] = record.split(' ')
  return mode.startsWith('100') ? oid : null
}

/** A parent beyond the cut of a shallow clone is none. */
function parentsOf(line: string, position: ReadonlyMap<Oid, number>): number[] {
  return line
    .split(' ')
    .slice(1)
    .flatMap(parent => position.get(parent) ?? [])
}
