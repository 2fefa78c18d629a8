import { blobOid } from './blob-oid.ts'
import { passedOver } from './commit-files.ts'
import { readFromDisk } from './disk.ts'
import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { type GitResult, runGit } from './run.ts'
import type { Repository, Skipped, Snapshot, SnapshotFile } from './types.ts'

/** The wanted files of the work tree, from one `ls-files`; only files that git calls changed or untracked are read from disk. */
export async function readWorktreeFiles(
  repository: Repository,
  wanted: (path: string) => boolean,
): Promise<Pick<Snapshot, 'files' | 'skipped'>> {
  const listing = parseListing(await listFiles(repository), wanted)
  const changed = readChanged(repository, listing)
  const files = new Map<string, SnapshotFile>()
  for (const path of listing.order) {
    const file = listing.changed.has(path) ? changed.get(path) : listing.clean.get(path)
    if (file !== undefined) files.set(path, file)
  }
  const skipped = Array.from(listing.skipped, ([path, why]) => ({ path, why }))
  skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, skipped }
}

// Everything in one process: -s entries with ids, -m changed, -d deleted, -o untracked and not ignored, each with its tag.
const LIST = ['ls-files', '-z', '-t', '-s', '-c', '-m', '-d', '-o', '--exclude-standard']

async function listFiles(repository: Repository): Promise<GitResult> {
  const result = await runGit(repository.root, LIST)
  if (result.code !== 0) throw failure(result, 'git ls-files', repository)
  return result
}

interface Listing {
  readonly clean: Map<string, SnapshotFile>
  readonly changed: Set<string>
  readonly skipped: Map<string, Skipped['why']>
  /** Wanted paths: tracked ones in git's order, then untracked ones. */
  readonly order: Set<string>
}

function parseListing(result: GitResult, wanted: (path: string) => boolean): Listing {
  const listing: Listing = {
    clean: new Map(),
    changed: new Set(),
    skipped: unopened(result.stderr),
    order: new Set(),
  }
  const untracked: string[] = []
  for (const record of splitRecords(result.stdout)) {
    if (record.startsWith('? ')) untracked.push(record.slice(2))
    else addEntry(listing, record, wanted)
  }
  for (const path of untracked) addUntracked(listing, path, wanted)
  return listing
}

// Tags: `H` in the index, `S` not checked out on purpose, `M` unmerged, `C` changed, `R` deleted.
function addEntry(listing: Listing, record: string, wanted: (path: string) => boolean): void {
  const tab = record.indexOf('\t')
  const [tag, mode = '', oid = ''] = record.slice(0, tab).split(' ')
  const path = record.slice(tab + 1)
  const unchanged = tag === 'H' || tag === 'S'
  const why = passedOver(mode)
  if (why !== null && unchanged) listing.skipped.set(path, why)
  if (why === 'submodule' || (why !== null && unchanged) || !wanted(path)) return
  listing.skipped.delete(path)
  listing.order.add(path)
  if (unchanged) listing.clean.set(path, { path, oid, dirty: false })
  else listing.changed.add(path)
}

// A path that ends in a slash is a repository of its own.
function addUntracked(listing: Listing, path: string, wanted: (path: string) => boolean): void {
  if (path.endsWith('/')) listing.skipped.set(path.slice(0, -1), 'submodule')
  else if (wanted(path)) {
    listing.order.add(path)
    listing.changed.add(path)
  }
}

/** Directories that git could not look into; it says so on stderr only. */
function unopened(stderr: string): Map<string, Skipped['why']> {
  const warnings = stderr.matchAll(/^warning: could not open directory '(.*?)\/?': /gm)
  return new Map(Array.from(warnings, warning => [warning[1] ?? '', 'unreadable']))
}

/** Reads what git calls changed; what cannot be read is added to `skipped`. */
function readChanged(repository: Repository, listing: Listing): Map<string, SnapshotFile> {
  const files = new Map<string, SnapshotFile>()
  for (const path of listing.changed) {
    const found = readFromDisk(repository, path)
    if (found.kind === 'file') {
      files.set(path, { path, oid: blobOid(found.bytes, repository.head ?? ''), dirty: true })
    } else if (found.kind !== 'absent') listing.skipped.set(path, found.kind)
  }
  return files
}
