import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { type GitResult, runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'
import { accessTo, type Remote } from './access.ts'
import { wordsOf } from './words-of.ts'

/**
 * Gives a shallow clone its whole history: the commits behind its edge, and the default branch with those of `branches` that the remote has,
 * without the contents of files where the server can leave them out; it is a partial clone afterwards. The remote's HEAD is noted, as
 * `git clone` does. Throws `git:unreachable` with git's words; then nothing has changed.
 */
export async function completeHistory(
  repository: Repository,
  remote: Remote,
  branches: readonly string[],
): Promise<void> {
  const env = await accessTo(repository, remote)
  const git = async (args: readonly string[], input = ''): Promise<GitResult> =>
    runGit(repository.root, args, { input, env })
  const heads = await askHeads(git, remote.name, branches)
  const place = `refs/remotes/${remote.name}`
  const specs = heads.names.map(name => `+refs/heads/${name}:${place}/${name}`)
  const fetch = async (wanted: readonly string[]): Promise<GitResult> =>
    git([...FETCH, remote.name], `${wanted.join('\n')}\n`)
  const first = await fetch([...specs, ...(await readEdge(repository))])
  // The edge may be of a branch that was rewritten since, and some servers give no commit that no branch names.
  const result = isRefusal(first) ? await fetch([`+refs/heads/*:${place}/*`]) : first
  if (result.code !== 0) throw unreachable(remote.name, result)
  if (heads.main !== null) await git(['symbolic-ref', `${place}/HEAD`, `${place}/${heads.main}`])
}

type Git = (args: readonly string[], input?: string) => Promise<GitResult>

const FETCH = [
  '-c',
  'gc.auto=0',
  '-c',
  'maintenance.auto=false',
  'fetch',
  '-q',
  '--unshallow',
  '--filter=blob:none',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--stdin',
]

interface Heads {
  /** The default branch; null: the remote has none. */
  readonly main: string | null
  /** Branches that are there. */
  readonly names: readonly string[]
}

async function askHeads(git: Git, remote: string, branches: readonly string[]): Promise<Heads> {
  const asked = branches.map(name => `refs/heads/${name}`)
  const result = await git(['ls-remote', '-q', '--symref', '--end-of-options', remote, 'HEAD', ...asked])
  if (result.code !== 0) throw unreachable(remote, result)
  const lines = result.stdout.toString('utf8').split('\n')
  const main = lines.flatMap(line => /^ref: refs\/heads\/(.+)\tHEAD$/.exec(line)?.[1] ?? [])[0] ?? null
  const there = branches.filter(name => lines.some(line => line.endsWith(`\trefs/heads/${name}`)))
  return { main, names: [...new Set([...(main === null ? [] : [main]), ...there])] }
}

/** The commits whose parents are not here (gitformat, "shallow"). */
async function readEdge({ commonDir }: Repository): Promise<Oid[]> {
  return (await readFile(join(commonDir, 'shallow'), 'latin1')).split('\n').filter(Boolean)
}

function isRefusal({ code, stderr }: GitResult): boolean {
  return code !== 0 && /not our ref|unadvertised object/.test(stderr)
}

function unreachable(remote: string, { stderr }: GitResult): UserError {
  return new UserError('git:unreachable', { remote, details: wordsOf(stderr) })
}
