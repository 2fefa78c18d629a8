import { UserError } from '../../errors.ts'
import { failure } from '../failure.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'
import { accessTo, type Remote } from './access.ts'
import { wordsOf } from './words-of.ts'

/** Branches of a remote, as they were just now. */
export type RemoteBranches = ReadonlyMap<string, Oid>

/**
 * Fetches one branch of a remote and all below a folder of branch names, into the places where git keeps them; what is gone there goes here.
 * Nothing else changes. Throws `git:noRemoteBranch`, and `git:unreachable` with git's words.
 */
export async function fetchBranches(
  repository: Repository,
  remote: Remote,
  { branch, folder }: { readonly branch: string; readonly folder: string },
): Promise<RemoteBranches> {
  const place = `refs/remotes/${remote.name}`
  const specs = [branch, [folder, '*'].join('/')].map(name => `+refs/heads/${name}:${place}/${name}`)
  const args = ['fetch', '-q', '--prune', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules']
  const env = await accessTo(repository, remote)
  const result = await runGit(repository.root, [...args, remote.name, ...specs], { env })
  if (result.code !== 0) {
    if (/couldn't find remote ref/.test(result.stderr))
      throw new UserError('git:noRemoteBranch', { branch, remote: remote.name })
    throw new UserError('git:unreachable', { remote: remote.name, details: wordsOf(result.stderr) })
  }
  return readRemoteBranches(repository, place, [branch, folder])
}

async function readRemoteBranches(
  repository: Repository,
  place: string,
  names: readonly string[],
): Promise<RemoteBranches> {
  const places = names.map(name => `${place}/${name}`)
  const result = await runGit(repository.root, [
    'for-each-ref',
    '--format=%(objectname) %(refname)',
    ...places,
  ])
  if (result.code !== 0) throw failure(result, 'git for-each-ref', repository)
  const lines = result.stdout.toString('utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map(line => {
      const space = line.indexOf(' ')
      return [line.slice(space + 1 + place.length + 1), line.slice(0, space)]
    }),
  )
}
