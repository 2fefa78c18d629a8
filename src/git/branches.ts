import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** What the repository knows of its branches. */
export interface Branches {
  /** Name of the branch that is checked out; null for a detached HEAD. */
  readonly current: string | null
  /** Full name of what stands for the default branch: the remote's HEAD, else `main` or `master`, here or there; null when none is known. */
  readonly defaultBranch: string | null
  /** Name of the remote that is asked first; null when there is none. */
  readonly remote: string | null
}

/** Reads which branch is checked out and which is the default one. Asks no remote. */
export async function readBranches({ root }: Repository): Promise<Branches> {
  const [head, references, remotes] = await Promise.all([
    runGit(root, ['symbolic-ref', '-q', '--short', 'HEAD']),
    runGit(root, ['for-each-ref', '--format=%(refname)', ...CANDIDATES]),
    runGit(root, ['remote']),
  ])
  const names = linesOf(references.stdout)
  const found = names.find(name => name.endsWith('/HEAD')) ?? names[0] ?? null
  const known = linesOf(remotes.stdout)
  return {
    current: linesOf(head.stdout)[0] ?? null,
    defaultBranch: found,
    remote: known.find(name => name === 'origin') ?? known[0] ?? null,
  }
}

const CANDIDATES = [
  'refs/remotes/*/HEAD',
  'refs/heads/main',
  'refs/heads/master',
  'refs/remotes/*/main',
  'refs/remotes/*/master',
]

function linesOf(output: Buffer): string[] {
  return output.toString('utf8').split('\n').filter(Boolean)
}
