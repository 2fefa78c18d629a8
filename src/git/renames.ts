import { failure } from './failure.ts'
import { fetchRenamed } from './fetching/fetch-renamed.ts'
import { postsAlone } from './fetching/posts-alone.ts'
import { splitRecords } from './records.ts'
import { OFFLINE, runGit } from './run.ts'
import type { Oid, Rename, RenameHistory, Repository } from './types.ts'

/**
 * Every rename in the history of `head`, as git's similarity of 50 % sees them, from one pass over the commits; merges are compared with no parent.
 * `known`, an earlier answer, of another branch too, shortens the pass to what is new since. Throws `git:failed`, and `git:partial` where blobs
 * to compare were left out of the clone.
 */
export async function readRenames(
  repository: Repository,
  head: Oid,
  known?: RenameHistory,
): Promise<RenameHistory> {
  if (known?.head === head) return known
  if (known === undefined || !(await hasCommit(repository, known.head))) {
    return { head, renames: await readLog(repository, [], head) }
  }
  const [since, foreign] = await Promise.all([
    readLog(repository, [], `${head}\n^${known.head}`),
    known.renames.length === 0 ? new Set() : readBeside(repository, known.head, head),
  ])
  return { head, renames: [...since, ...known.renames.filter(({ commit }) => !foreign.has(commit))] }
}

/** The commits that `other` has and `head` has not. */
async function readBeside(repository: Repository, other: Oid, head: Oid): Promise<ReadonlySet<string>> {
  const result = await runGit(repository.root, ['rev-list', '--stdin'], `${other}\n^${head}\n`)
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  return new Set(result.stdout.toString('latin1').split('\n'))
}

async function hasCommit(repository: Repository, oid: Oid): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(oid)) return false
  const { stdout } = await runGit(repository.root, ['cat-file', '--batch-check'], {
    input: `${oid}\n`,
    env: OFFLINE,
  })
  return stdout.toString('latin1').startsWith(`${oid} commit `)
}

/** Renames that a merge commit itself made: the file has another name than in each of the parents. */
export async function readMergeRenames(repository: Repository, head: Oid): Promise<readonly Rename[]> {
  return readLog(repository, ['--merges', '--diff-merges=combined', '--combined-all-paths'], head)
}

// The person's diff.renames and diff.renameLimit must not decide: a large limit still bounds the work on a commit that moves everything.
const LOG = [
  'log',
  '--raw',
  '-z',
  '-M50%',
  '-l4000',
  '--diff-filter=R',
  '--no-abbrev',
  '--format=%H',
  '--stdin',
]

async function readLog(
  repository: Repository,
  options: readonly string[],
  revisions: string,
): Promise<Rename[]> {
  const input = `${revisions}\n`
  const paths = postsAlone(repository)
  await fetchRenamed(repository, [...options, '--stdin', ...paths], input)
  const result = await runGit(repository.root, [...LOG, ...options, ...paths], input)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  return parseLog(splitRecords(result.stdout))
}

/** `<commit>`, then per file `:<modes, ids> R<similarity>`, `<from>`, `<to>`; with two colons and two names before, for two parents. */
function parseLog(records: readonly string[]): Rename[] {
  const renames: Rename[] = []
  let commit = ''
  for (let at = 0; at < records.length; at++) {
    const record = records[at]?.trimStart() ?? ''
    const parents = /^:*/.exec(record)?.[0].length ?? 0
    if (parents === 0) {
      // Git ends the line of a merge with an empty record.
      commit = record === '' ? commit : record
      continue
    }
    const to = records[at + parents + 1] ?? ''
    const before = new Set(records.slice(at + 1, at + parents + 1))
    for (const from of before) renames.push({ commit, from, to })
    at += parents + 1
  }
  return renames
}
