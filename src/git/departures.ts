import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { readRenamesBetween } from './renames-between.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** How a file left the history. */
export interface Departure {
  /** The newest commit that took the file away. */
  readonly commit: Oid
  /** The name that this commit gave it; null when it was removed. */
  readonly to: string | null
}

/**
 * When and how each of `paths` left the history of `head`, the newest time; paths that never were in it, or still are, have no
 * entry. Renames are those of git's similarity of 50 %. Throws `git:failed` and `git:partial`.
 */
export async function readDepartures(
  repository: Repository,
  head: Oid,
  paths: readonly string[],
): Promise<Map<string, Departure>> {
  const commits = await readRemovals({ repository, head }, paths, [])
  const open = paths.filter(path => !commits.has(path))
  // A merge that dropped the file shows it only when it is compared with its parents.
  for (const [path, commit] of await readRemovals({ repository, head }, open, ['-m']))
    commits.set(path, commit)
  const found = new Map<string, Departure>()
  for (const commit of new Set(commits.values())) {
    const names = await namesGiven(repository, commit)
    for (const [path, by] of commits)
      if (by === commit) found.set(path, { commit, to: names.get(path) ?? null })
  }
  return found
}

interface Where {
  readonly repository: Repository
  readonly head: Oid
}

/** The newest commit in which each path was removed or got another name. */
async function readRemovals(
  { repository, head }: Where,
  paths: readonly string[],
  options: readonly string[],
): Promise<Map<string, Oid>> {
  const asked = paths.filter(path => !path.includes('\n'))
  if (asked.length === 0) return new Map()
  const result = await runGit(repository.root, [...LOG, ...options], `${[head, '--', ...asked].join('\n')}\n`)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  const removals = new Map<string, Oid>()
  let commit = ''
  for (const record of splitRecords(result.stdout)) {
    const text = record.replace(/^\n/, '')
    if (text.startsWith(MARK)) commit = text.slice(MARK.length)
    else if (text !== '' && !removals.has(text)) removals.set(text, commit)
  }
  return removals
}

/** No path begins like this. */
const MARK = '/commit '

const LOG = [
  '--literal-pathspecs',
  'log',
  '-z',
  '--full-history',
  '--no-renames',
  '--diff-filter=D',
  '--name-only',
  `--format=${MARK}%H`,
  '--stdin',
]

/** Former name → name given, in one commit, compared with its first parent. */
async function namesGiven(repository: Repository, commit: Oid): Promise<Map<string, string>> {
  const renames = await readRenamesBetween(repository, `${commit}^`, commit)
  return new Map([...renames].map(([to, from]) => [from, to]))
}
