import { UserError } from '../errors.ts'
import type { TargetEdit } from '../freshness/adoption/types.ts'
import type { Pair } from '../freshness/types.ts'
import { type FileVersion, editsOf, reachedVersions, versionsOf } from '../git/file-versions.ts'
import type { FollowedFile } from '../git/follow-file.ts'
import { type Histories, readHistories } from '../git/read-histories.ts'
import { readFiles } from '../git/files.ts'
import { readStagedRenames } from '../git/staged-renames.ts'
import type { Oid, SnapshotFile } from '../git/types.ts'
import { renamesOf } from './resolve-recorded.ts'
import { decodeText } from './texts.ts'
import type { Project } from './types.ts'

/** One source with all texts that it has been, and the translations of it that were asked for. */
export interface Post {
  readonly source: string
  readonly content: number
  /** The newest first, with their texts; versions that are not UTF-8 are left out. */
  readonly versions: readonly PostVersion[]
  /** False: the source was committed, and no version of it is UTF-8. */
  readonly isUtf8: boolean
  readonly targets: readonly PostTarget[]
  /** False: no branch is known to be the one that everybody has, so all commits are taken to be shared. */
  readonly isSharedKnown: boolean
}

interface PostVersion extends FileVersion {
  readonly text: string
  /** The source as the work tree has it, in no commit yet; `commit` is the one that it comes after. */
  readonly isUncommitted: boolean
}

export interface PostTarget {
  readonly pair: Pair
  /** The target as the snapshot has it. */
  readonly text: string
  /** The newest first, never empty. */
  readonly edits: readonly TargetEdit[]
}

/** Reads the history of each source and its translations, post by post. Throws `git:shallow`, and what reading throws. */
export async function* readPosts(project: Project, pairs: readonly Pair[]): AsyncGenerator<Post> {
  const { repository, snapshot } = project
  const [first] = pairs
  if (first === undefined) return
  // Where the history is cut off, the version that a translation was made from may lie beyond the cut
  if (repository.shallow)
    throw new UserError('git:shallow', { object: first.source, command: 'git fetch --unshallow' })
  const sources = new Set(pairs.map(({ source }) => source))
  const siblings = project.pairs.filter(pair => sources.has(pair.source) && pair.targetExists)
  const staged = await readStagedRenames(repository)
  const nameAtHead = (path: string): string => staged.get(path) ?? path
  const paths = [...sources, ...siblings.map(({ target }) => target)].map(nameAtHead)
  const histories = await readHistories(repository, snapshot.commit, {
    paths,
    renames: await renamesOf(project),
    isAllRead: true,
  })
  for (const source of sources) {
    const wanted = new Set(pairs.filter(pair => pair.source === source))
    const files = siblings.filter(pair => pair.source === source)
    yield await readPost(project, { source, wanted, files, histories, nameAtHead })
  }
}

interface Asked {
  readonly source: string
  readonly wanted: ReadonlySet<Pair>
  /** All translations of the source. */
  readonly files: readonly Pair[]
  readonly histories: Histories
  readonly nameAtHead: (path: string) => string
}

/** Places in the log of what one file was, with a place before the newest for a work tree that differs. */
interface FileHistory {
  readonly pair: Pair
  readonly followed: FollowedFile
  readonly places: readonly number[]
}

async function readPost(project: Project, asked: Asked): Promise<Post> {
  const { source, wanted, files, histories, nameAtHead } = asked
  const { log, follow, shared } = histories
  const followed = follow(nameAtHead(source))
  const versions = versionsOf(followed, log, shared)
  const targets = files.map(pair => {
    const own = follow(nameAtHead(pair.target))
    return { pair, followed: own, places: editsOf(own, log) }
  })
  const own = targets.filter(({ pair }) => wanted.has(pair))
  const texts = await readBlobs(project, [
    ...versions.map(({ blob }) => blob),
    ...own.flatMap(target => target.places.flatMap(place => blobsAround(target, place, histories))),
  ])
  const now = await readTargets(project, own)
  const committed = versions.flatMap(version => {
    const text = texts.get(version.blob)
    return text === undefined ? [] : [{ ...version, text, isUncommitted: false }]
  })
  const readable = [...(await readUncommitted(project, source, committed)), ...committed]
  const describe = describer({ followed, versions: readable, targets, texts, histories })
  return {
    source,
    content: own[0]?.pair.content ?? 0,
    versions: readable,
    isUtf8: readable.length > 0 || versions.length === 0,
    isSharedKnown: histories.isSharedKnown,
    targets: own.flatMap(target => {
      const text = now.get(target.pair)
      return text === undefined ? [] : [{ pair: target.pair, text, edits: describe(target, text) }]
    }),
  }
}

/** The source as the work tree has it, where no commit has that text; it competes with those that are committed. */
async function readUncommitted(
  project: Project,
  source: string,
  committed: readonly PostVersion[],
): Promise<PostVersion[]> {
  const { files, commit } = project.snapshot
  const file = files.get(source)
  if (committed.length === 0 || file === undefined || !file.dirty) return []
  if (committed.some(({ blob }) => blob === file.oid)) return []
  const found: PostVersion[] = []
  await readFiles([file], project, (_, bytes) => {
    const text = decodeText(bytes)
    const place = { blob: file.oid, commit, path: source, reachable: false }
    if (text !== undefined) found.push({ ...place, text, isUncommitted: true })
  })
  return found
}

async function readBlobs({ objects }: Project, oids: readonly Oid[]): Promise<Map<Oid, string>> {
  const texts = new Map<Oid, string>()
  await objects.read([...new Set(oids)], (oid, bytes) => {
    const text = decodeText(bytes)
    if (text !== undefined) texts.set(oid, text)
  })
  return texts
}

async function readTargets(project: Project, targets: readonly FileHistory[]): Promise<Map<Pair, string>> {
  const files = new Map<SnapshotFile, Pair>()
  for (const { pair } of targets) {
    const file = project.snapshot.files.get(pair.target)
    if (file !== undefined) files.set(file, pair)
  }
  const texts = new Map<Pair, string>()
  await readFiles([...files.keys()], project, (file, bytes) => {
    const [pair, text] = [files.get(file), decodeText(bytes)]
    if (pair !== undefined && text !== undefined) texts.set(pair, text)
  })
  return texts
}

function stateAt({ blobs, state }: FollowedFile, place: number): Oid | undefined {
  return blobs[state[place] ?? -1]
}

/** The blob that an edit made, and the one before it. */
function blobsAround({ followed }: FileHistory, place: number, { log }: Histories): Oid[] {
  const before = beforeOf(followed, place, log.parents)
  return [stateAt(followed, place) ?? [], before ?? []].flat()
}

function beforeOf(
  followed: FollowedFile,
  place: number,
  parents: Histories['log']['parents'],
): Oid | undefined {
  return (parents[place] ?? []).map(parent => stateAt(followed, parent)).find(blob => blob !== undefined)
}

interface Known {
  readonly followed: FollowedFile
  readonly versions: Post['versions']
  readonly targets: readonly FileHistory[]
  readonly texts: ReadonlyMap<Oid, string>
  readonly histories: Histories
}

function describer({ followed, versions, targets, texts, histories: { log } }: Known) {
  const index = new Map(versions.map(({ blob }, version) => [blob, version]))
  const reached = reachedVersions(followed, log)
  const sourcePlaces = new Set(editsOf(followed, log))
  const edited = new Map<number, number>()
  for (const { places } of targets)
    for (const place of places) edited.set(place, (edited.get(place) ?? 0) + 1)
  const existing = (place: number): number =>
    targets.filter(target => beforeOf(target.followed, place, log.parents) !== undefined).length
  const sourceAt = (place: number): number | null => index.get(stateAt(followed, place) ?? '') ?? null
  const describe = (target: FileHistory, place: number): TargetEdit => {
    const before = beforeOf(target.followed, place, log.parents)
    const seen = reached(place)
    return {
      before: before === undefined ? null : (texts.get(before) ?? ''),
      after: texts.get(stateAt(target.followed, place) ?? '') ?? '',
      source: sourceAt(place),
      withSource: sourcePlaces.has(place),
      together: edited.get(place) ?? 1,
      existing: existing(place),
      reached: version => seen.has(versions[version]?.blob ?? ''),
    }
  }
  return (target: FileHistory, now: string): TargetEdit[] => {
    const edits = target.places.map(place => describe(target, place))
    const before = edits[0]?.after ?? null
    if (before === now) return edits
    const seen = reached(0)
    const alone = { withSource: false, together: 1, existing: targets.length }
    const isUncommitted = (version: number): boolean => versions[version]?.isUncommitted ?? false
    const reachedNow = (version: number): boolean =>
      isUncommitted(version) || seen.has(versions[version]?.blob ?? '')
    const source = isUncommitted(0) ? 0 : sourceAt(0)
    return [{ before, after: now, source, ...alone, reached: reachedNow }, ...edits]
  }
}
