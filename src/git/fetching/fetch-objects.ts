import { UserError } from '../../errors.ts'
import { wordsOf } from '../remote/words-of.ts'
import { type GitResult, OFFLINE, runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/**
 * Fetches objects by their ids from the promisor remote, all at once, as git itself does one by one. Ids that the remote may not
 * have are asked for too; where it then refuses them all, those follow that the history of a branch has. Throws `git:unreachable`.
 */
export async function fetchObjects(repository: Repository, oids: readonly Oid[]): Promise<void> {
  const first = await fetchBatch(repository, oids)
  if (first.code === 0) return
  const promised = await findPromised(repository)
  const known = oids.filter(oid => promised.has(oid))
  if (known.length === 0 && isRefusal(first)) return
  const second =
    known.length === oids.length || known.length === 0 ? first : await fetchBatch(repository, known)
  if (second.code === 0) return
  throw new UserError('git:unreachable', {
    remote: repository.promisor ?? '',
    details: wordsOf(second.stderr),
  })
}

/** The remote answered: it does not have one of them. */
function isRefusal({ stderr }: GitResult): boolean {
  return /not our ref|unadvertised object/.test(stderr)
}

async function fetchBatch({ root, promisor }: Repository, oids: readonly Oid[]): Promise<GitResult> {
  return runGit(root, [...FETCH, promisor ?? ''], `${oids.join('\n')}\n`)
}

// Nothing that is here tells what is missing, so there is nothing to negotiate (promisor-remote.c of git).
const FETCH = [
  '-c',
  'fetch.negotiationAlgorithm=noop',
  '-c',
  'gc.auto=0',
  '-c',
  'maintenance.auto=false',
  'fetch',
  '-q',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--filter=blob:none',
  '--stdin',
]

/** What the history that is here names and the clone lacks. */
async function findPromised({ root }: Repository): Promise<ReadonlySet<Oid>> {
  const { stdout } = await runGit(root, LIST, { env: OFFLINE })
  const lines = stdout.toString('latin1').split('\n')
  return new Set(lines.flatMap(line => (line.startsWith('?') ? [line.slice(1)] : [])))
}

const LIST = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--all', 'HEAD']
