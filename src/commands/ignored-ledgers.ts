import { readFromDisk } from '../git/disk.ts'
import { findIgnored } from '../git/ignored-paths.ts'
import { ledgerPath } from '../ledger/path.ts'
import type { Project } from './types.ts'

/** Paths of ledgers, there or not, that git ignores: what is recorded in them nobody would find again. Asked once for a project. */
export async function ignoredLedgers(project: Project): Promise<ReadonlySet<string>> {
  const known = answers.get(project) ?? ask(project)
  answers.set(project, known)
  return known
}

const answers = new WeakMap<Project, Promise<ReadonlySet<string>>>()

async function ask({ repository, snapshot, pairs }: Project): Promise<ReadonlySet<string>> {
  const complete = pairs.filter(({ sourceExists, targetExists }) => sourceExists && targetExists)
  const paths = new Set(complete.map(({ locale, source }) => ledgerPath(locale, source)))
  const isOpen = (path: string): boolean =>
    !snapshot.files.has(path) &&
    !/\p{Surrogate}/u.test(path) &&
    readFromDisk(repository, path).kind !== 'symbolic-link'
  return findIgnored(repository, [...paths].filter(isOpen))
}
