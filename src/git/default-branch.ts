import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** What stands for the default branch, as this clone knows it. */
export interface DefaultBranch {
  /** Name without its remote. */
  readonly name: string
  /** Full name of the reference: `refs/remotes/origin/main`, `refs/heads/main`. */
  readonly reference: string
}

/**
 * The default branch: what the remote's HEAD stands for, else the only branch that the remote has, else `main` or `master`, at a remote
 * or here. Null: nothing says which one it is. Asks no remote; `remote` is the one that counts first, null where there is none.
 */
export async function readDefaultBranch(
  { root }: Pick<Repository, 'root'>,
  remote: string | null,
): Promise<DefaultBranch | null> {
  const { stdout } = await runGit(root, ['for-each-ref', FORMAT, 'refs/remotes/*/HEAD', ...CANDIDATES])
  const known = stdout.toString('utf8').split('\n').filter(Boolean).map(readLine)
  const own = remote === null ? null : `refs/remotes/${remote}/`
  const ordered = [...known.filter(({ reference }) => own !== null && reference.startsWith(own)), ...known]
  const head = ordered.find(({ reference }) => HEAD.test(reference))
  if (head !== undefined) return head
  const only = own === null ? null : await onlyBranch(root, own)
  if (only !== null) return only
  return ordered.find(({ reference }) => !reference.startsWith(HERE)) ?? ordered[0] ?? null
}

const FORMAT = '--format=%(refname) %(symref)'
const HEAD = /^refs\/remotes\/[^/]+\/HEAD$/
const HERE = 'refs/heads/'
const CANDIDATES = ['refs/heads/main', 'refs/heads/master', 'refs/remotes/*/main', 'refs/remotes/*/master']

function readLine(line: string): DefaultBranch {
  const [reference = '', target = ''] = line.split(' ')
  const remote = /^refs\/remotes\/[^/]+\//.exec(reference)?.[0] ?? HERE
  const full = target.startsWith(remote) ? target : reference
  return { name: full.slice(remote.length), reference }
}

/** A clone that takes one branch alone of its remote does not know of the others. */
async function onlyBranch(root: string, place: string): Promise<DefaultBranch | null> {
  const remote = place.slice('refs/remotes/'.length, -1)
  const [{ stdout }, taken] = await Promise.all([
    runGit(root, ['for-each-ref', '--format=%(refname)', '--count=2', place]),
    runGit(root, ['config', '--get-all', `remote.${remote}.fetch`]),
  ])
  const [first, ...others] = stdout.toString('utf8').split('\n').filter(Boolean)
  const takesAll = /^\+?refs\/heads\/\*:/m.test(taken.stdout.toString('utf8'))
  if (first === undefined || others.length > 0 || !takesAll) return null
  return { name: first.slice(place.length), reference: first }
}
