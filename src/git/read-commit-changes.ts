import { failure } from './failure.ts'
import { fetchRenamed } from './fetching/fetch-renamed.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** What a commit did to one regular file, seen from its first parent. */
export interface CommitChange {
  /** Path it has after the commit; of a removed file the one it had. */
  readonly path: string
  /** Path it had before, where git takes it for the same file (likeness of 50 %); null: it was not there. */
  readonly from: string | null
  /** Null: it was not there, or was no regular file. */
  readonly before: Oid | null
  /** Null: it is gone, or is no regular file. */
  readonly after: Oid | null
}

/**
 * What each commit did to regular files, seen from its first parent, renames followed; a commit that changed none has none. One process;
 * throws `git:failed` and `git:partial`.
 */
export async function readCommitChanges(
  repository: Repository,
  commits: readonly Oid[],
): Promise<Map<Oid, CommitChange[]>> {
  const changes = new Map(commits.map((oid): [Oid, CommitChange[]] => [oid, []]))
  if (commits.length === 0) return changes
  const input = `${commits.join('\n')}\n`
  await fetchRenamed(repository, WALK, input)
  const result = await runGit(repository.root, [...LOG, ...WALK], input)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  const records = splitRecords(result.stdout)
  let own: CommitChange[] = []
  for (let at = 0; at < records.length; at++) {
    const record = records[at]?.trimStart() ?? ''
    if (!record.startsWith(':')) {
      own = changes.get(record.trimEnd()) ?? own
      continue
    }
    const first = records[++at] ?? ''
    const isRename = / [RC]\d*$/.test(record)
    const change = changeOf(record, first, isRename ? (records[++at] ?? '') : first)
    if (change.before !== null || change.after !== null) own.push(change)
  }
  return changes
}

const LOG = ['log', '--raw', '-z', '--no-abbrev', '-M50%', '-l4000', '--format=%H']
const WALK = ['--no-walk=unsorted', '--root', '--diff-merges=first-parent', '--stdin']

/** `:<old mode> <new mode> <old id> <new id> <status>` with the paths behind it. */
function changeOf(record: string, from: string, to: string): CommitChange {
  const [oldMode = '', newMode = '', before = '', after = ''] = record.slice(1).split(' ')
  const isThere = oldMode.startsWith('100')
  return {
    path: to,
    from: isThere ? from : null,
    before: isThere ? before : null,
    after: newMode.startsWith('100') ? after : null,
  }
}
