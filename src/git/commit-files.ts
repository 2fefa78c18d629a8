import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Oid, Repository, Skipped, Snapshot, SnapshotFile } from './types.ts'

/** The wanted files of a commit, from one `ls-tree`; links and submodules are named in `skipped`. */
export async function readCommitFiles(
  repository: Repository,
  commit: Oid,
  wanted: (path: string) => boolean,
): Promise<Pick<Snapshot, 'files' | 'skipped'>> {
  const result = await runGit(repository.root, ['ls-tree', '-r', '-z', '--full-tree', commit])
  if (result.code !== 0) throw failure(result, 'git ls-tree', repository)
  const files = new Map<string, SnapshotFile>()
  const skipped: Skipped[] = []
  for (const record of splitRecords(result.stdout)) {
    const tab = record.indexOf('\t')
    const [mode = '', , oid = ''] = record.slice(0, tab).split(' ')
    const path = record.slice(tab + 1)
    const why = passedOver(mode)
    if (why !== null) skipped.push({ path, why })
    else if (wanted(path)) files.set(path, { path, oid, dirty: false })
  }
  return { files, skipped }
}

/** Why an entry of this mode is no content; null for a regular file. */
export function passedOver(mode: string): Skipped['why'] | null {
  if (mode === '120000') return 'symbolic-link'
  return mode === '160000' ? 'submodule' : null
}
