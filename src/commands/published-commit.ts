import { findBlobs } from '../git/blobs-at.ts'
import { versionsOf } from '../git/file-versions.ts'
import { readHistories } from '../git/read-histories.ts'
import { readSharedHeads } from '../git/shared-heads.ts'
import { readStagedRenames } from '../git/staged-renames.ts'
import type { Oid } from '../git/types.ts'
import { renamesOf, resolveRecorded } from './resolve-recorded.ts'
import type { Project } from './types.ts'

/** One text of a source: its path as the snapshot has it, and the blob. */
interface SourceText {
  readonly path: string
  readonly blob: Oid
}

/** Where everybody finds a text of a source: what a basis may name. */
export interface PublishedText extends SourceText {
  /** Full id. */
  readonly commit: Oid
}

/**
 * The newest commit, reachable from the branch that everybody has and from HEAD, whose source file equals the one used, with the
 * file's path there. Null when there is none (a branch, a dirty file): then only records may be written, never a basis. Where
 * nobody can tell which branch everybody has, that of HEAD is taken for it. Throws what git throws.
 */
export async function publishedCommit(project: Project, source: SourceText): Promise<PublishedText | null> {
  const [found = null] = await publishedCommits(project, [source])
  return found
}

/** The same for many sources, in their order, with hardly more processes than for one. */
export async function publishedCommits(
  project: Project,
  sources: readonly SourceText[],
): Promise<(PublishedText | null)[]> {
  if (sources.length === 0) return []
  const newest = await findNewest(project, sources)
  const open = sources.filter((_, i) => newest[i] === null)
  const older = await findOlder(project, open)
  const found = sources.flatMap((source, i) => newest[i] ?? older.get(source) ?? [])
  const wishes = found.map(({ commit, source: { path } }) => ({ commit, path }))
  const answers = await resolveRecorded(project, wishes)
  const certain = new Map<SourceText, PublishedText>()
  for (const [i, { source }] of found.entries()) {
    const answer = answers[i]
    // A basis that would not be read as the text that was used is none
    if (answer?.problem === null && answer.blob === source.blob) certain.set(source, answer)
  }
  return sources.map(source => certain.get(source) ?? null)
}

interface Found {
  readonly source: SourceText
  readonly commit: Oid
}

/** Mostly the source is still as it was published last, which costs no process. */
async function findNewest(
  project: Project,
  sources: readonly SourceText[],
): Promise<readonly (Found | null)[]> {
  const heads = await headsOf(project)
  const places = sources.flatMap(({ path }) => heads.map(commit => ({ commit, path })))
  const blobs = await findBlobs(places, project)
  return sources.map((source, i) => {
    const commit = heads.find((_, head) => blobs[i * heads.length + head] === source.blob)
    return commit === undefined ? null : { source, commit }
  })
}

const known = new WeakMap<Project, Promise<readonly Oid[]>>()

async function headsOf(project: Project): Promise<readonly Oid[]> {
  const { repository, snapshot } = project
  const ask = async () => (await readSharedHeads(repository, snapshot.commit)) ?? [snapshot.commit]
  const heads = known.get(project) ?? ask()
  known.set(project, heads)
  return heads
}

/** A text that went back to an older one, or a source that has another name now: the history is read once for all of them. */
async function findOlder(
  project: Project,
  sources: readonly SourceText[],
): Promise<ReadonlyMap<SourceText, Found>> {
  const found = new Map<SourceText, Found>()
  if (sources.length === 0 || (await headsOf(project)).length === 0) return found
  const { repository, snapshot } = project
  const staged = await readStagedRenames(repository)
  const nameAtHead = (path: string): string => staged.get(path) ?? path
  const paths = sources.map(({ path }) => nameAtHead(path))
  const { log, follow, shared } = await readHistories(repository, snapshot.commit, {
    paths,
    renames: await renamesOf(project),
  })
  for (const source of sources) {
    const versions = versionsOf(follow(nameAtHead(source.path)), log, shared)
    const version = versions.find(({ blob, reachable }) => reachable && blob === source.blob)
    if (version !== undefined) found.set(source, { source, commit: version.commit })
  }
  return found
}
