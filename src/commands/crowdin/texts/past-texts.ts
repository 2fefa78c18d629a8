import type { Document, ExtractOptions, SegmentId } from '../../../document/types.ts'
import { UserError } from '../../../errors.ts'
import { inlineOf } from '../../../exchange/inline/inline-of.ts'
import { wordsKey } from '../../../exchange/inline/words-key.ts'
import type { Inline } from '../../../exchange/types.ts'
import type { ChangeLog } from '../../../git/change-log.ts'
import { reachedVersions, versionsOf } from '../../../git/file-versions.ts'
import type { FollowedFile } from '../../../git/follow-file.ts'
import type { Oid } from '../../../git/types.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'
import { formatOf } from '../../read-markdown.ts'
import { readTexts, type Texts } from '../../texts.ts'
import type { Project } from '../../types.ts'
import { type FileHistories, historiesOf } from './file-histories.ts'
import { openPastVersion, type PastVersion } from './past-version.ts'

/** What the passages of a translation were in its history. */
export interface PastTexts {
  /** Whether the passage had these words in an earlier version of the file, with the same kinds of codes among them, whatever their ids. */
  readonly had: (target: SegmentId, text: readonly Inline[]) => boolean
  /**
   * Whether the passage had its present words before the newest commit of the mainline that changed the source; false where nobody can tell, and
   * where the words came with that commit.
   */
  readonly stoodBefore: (target: SegmentId) => boolean
}

/** The newest ones are looked at. */
const MOST = 200

/**
 * Reads the history of a translation under all its names; the parsers must be loaded. What a clone does not have was never there: a person decides
 * then. The history of all files is read once for a project.
 */
export async function readPastTexts(project: Project, post: OpenPost): Promise<PastTexts> {
  const { target, pair, source } = post
  const histories = target === null ? null : await historiesOf(project)
  if (target === null || histories === null) return { had: () => false, stoodBefore: () => false }
  const followed = histories.follow(pair.target)
  const present = project.snapshot.files.get(pair.target)?.oid
  const blobs = versionsOf(followed, histories.log, () => true)
    .map(({ blob }) => blob)
    .filter(blob => blob !== present)
    .slice(0, MOST)
  const texts = await readPresent(project, blobs)
  const options = { ...source.options, format: formatOf(pair.target) }
  const versions = versionsIn(texts, { blobs, target, options })
  const reached = reachedBefore(post, followed, histories)
  const segments = new Map(target.segments.map(segment => [segment.id, segment]))
  return {
    had: (id, text) => isIn(versions.values(), id, wordsKey(text)),
    stoodBefore: id => {
      const segment = segments.get(id)
      if (segment === undefined) return false
      if (present !== undefined && reached.has(present)) return true
      const before = Array.from(versions).flatMap(([blob, version]) => (reached.has(blob) ? [version] : []))
      return isIn(before, id, wordsKey(inlineOf(segment)))
    },
  }
}

function isIn(versions: Iterable<PastVersion>, id: SegmentId, key: string): boolean {
  for (const version of versions) if (version.keyOf(id, key) === key) return true
  return false
}

interface Cut {
  /** The newest first. */
  readonly blobs: readonly Oid[]
  readonly target: Document
  readonly options: ExtractOptions
}

function versionsIn(texts: Texts, { blobs, target, options }: Cut): ReadonlyMap<Oid, PastVersion> {
  return new Map(
    blobs.flatMap(blob => {
      const text = texts.get(blob)
      return text === undefined ? [] : [[blob, openPastVersion({ text, options, target })] as const]
    }),
  )
}

/** A partial clone lacks some; those that are there are read at once. */
async function readPresent(project: Project, blobs: readonly Oid[]): Promise<Texts> {
  try {
    const infos = await project.objects.info(blobs)
    return await readTexts(project, { files: [], blobs: blobs.filter((_, i) => infos[i]?.found === true) })
  } catch (error) {
    if (error instanceof UserError) return new Map()
    throw error
  }
}

/** Blobs of the translation in the history before the source got its present text; none where that is not known. */
function reachedBefore(
  { pair, source }: OpenPost,
  followed: FollowedFile,
  { follow, log }: FileHistories,
): ReadonlySet<Oid> {
  const own = follow(pair.source)
  if (own.blobs[own.state[0] ?? -1] !== source.file.oid) return new Set()
  const place = placeBefore(own, log)
  return place === undefined ? new Set() : reachedVersions(followed, log)(place)
}

/** The newest commit of the mainline in which a file was another one than now; undefined: it was never another, as far as the history goes. */
function placeBefore({ state }: FollowedFile, { parents }: ChangeLog): number | undefined {
  for (let place: number | undefined = 0; place !== undefined; place = parents[place]?.[0])
    if (state[place] !== state[0]) return place
  return undefined
}
