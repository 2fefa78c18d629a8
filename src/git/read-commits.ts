import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** Name and address of a person as a commit has them, where `.mailmap` says so as it does. */
interface CommitPerson {
  readonly name: string
  readonly email: string
}

/** What a commit says of itself. */
export interface CommitWords {
  readonly oid: Oid
  /** The branch's own line first. */
  readonly parents: readonly Oid[]
  readonly author: CommitPerson
  readonly committer: CommitPerson
  /** When it was committed, in seconds since 1970. */
  readonly at: number
  /** As it was written: subject, empty line, body. */
  readonly message: string
}

/**
 * The commits that are reachable from `from` and from none of `without`, children before parents. One process; throws `git:failed`
 * and `git:partial`.
 */
export async function readCommits(
  repository: Repository,
  from: readonly Oid[],
  without: readonly Oid[],
): Promise<CommitWords[]> {
  const input = [...from, ...without.map(oid => `^${oid}`)].join('\n')
  const result = await runGit(repository.root, LOG, `${input}\n`)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  const records = splitRecords(result.stdout)
  const commits: CommitWords[] = []
  for (let at = 0; at + FIELDS.length <= records.length; at += FIELDS.length)
    commits.push(commitOf(records.slice(at, at + FIELDS.length)))
  return commits
}

const FIELDS = ['%H', '%P', '%aN', '%aE', '%cN', '%cE', '%ct', '%B']
const LOG = ['log', '--topo-order', '-z', `--format=${FIELDS.join('%x00')}`, '--stdin']

function commitOf(fields: readonly string[]): CommitWords {
  const [oid = '', parents = '', name = '', email = '', by = '', byEmail = '', at = '', message = ''] = fields
  return {
    oid,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
    committer: { name: by, email: byEmail },
    at: Number(at),
    message,
  }
}
