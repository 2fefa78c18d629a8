import { failure } from '../failure.ts'
import { OFFLINE, runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** Those of `oids` that are not in the clone; one process, which fetches nothing. Throws `git:failed`. */
export async function findMissing(repository: Repository, oids: readonly Oid[]): Promise<Oid[]> {
  const result = await runGit(repository.root, LIST, { input: `${oids.join('\n')}\n`, env: OFFLINE })
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  const present = new Set(result.stdout.toString('latin1').split('\n'))
  return oids.filter(oid => !present.has(oid))
}

// `git cat-file` would tell, too; but before 2.45 it starts a process for each object that is missing. The filter keeps git from walking trees.
const LIST = [
  'rev-list',
  '--no-walk',
  '--objects',
  '--no-object-names',
  '--filter=tree:0',
  '--missing=allow-any',
  '--ignore-missing',
  '--stdin',
]
