import { realpath } from 'node:fs/promises'
import { posix, relative, sep } from 'node:path'
import { UserError } from '../errors.ts'
import { resolveBases } from '../git/bases.ts'
import { findBlobs } from '../git/blobs-at.ts'
import { openObjects } from '../git/objects.ts'
import { resolveRevision } from '../git/revision.ts'
import type { ObjectReader, Oid, Repository } from '../git/types.ts'
import { decodeMarkdown } from './read-markdown.ts'

interface VersionWish {
  /** Absolute path of a directory in the repository. */
  readonly root: string
  /** The source's name now, relative to `root`. */
  readonly path: string
  /** As the person wrote it. */
  readonly revision: string
}

interface SourceVersion {
  /** Its name then, relative to the top of the repository. */
  readonly path: string
  readonly text: string
  readonly commit: Oid
}

/**
 * A source as a revision had it, found under an earlier name where it was renamed since. Throws `align:notThen`,
 * `segment:notUtf8` and those of `git:`.
 */
export async function sourceAt(repository: Repository, wish: VersionWish): Promise<SourceVersion> {
  const objects = openObjects(repository)
  try {
    const { revision } = wish
    const commit = await resolveRevision(repository, revision)
    const place = { commit, path: await pathFromTop(repository, wish) }
    const found = await findVersion(place, repository, objects)
    if (found === undefined) throw new UserError('align:notThen', { path: place.path, revision })
    return { path: found.path, commit, text: await readBlob(objects, found) }
  } finally {
    await objects.close()
  }
}

interface Version {
  readonly path: string
  readonly blob: Oid
}

/** Text of a blob that git has. Throws `segment:notUtf8`. */
export async function readBlob(objects: ObjectReader, { path, blob }: Version): Promise<string> {
  let text = ''
  await objects.read([blob], (_, bytes) => (text = decodeMarkdown(bytes, path)))
  return text
}

async function pathFromTop(repository: Repository, { root, path }: VersionWish): Promise<string> {
  const prefix = relative(await realpath(repository.root), await realpath(root)).replaceAll(sep, '/')
  return posix.join(prefix, path)
}

async function findVersion(
  place: { readonly commit: Oid; readonly path: string },
  repository: Repository,
  objects: ObjectReader,
): Promise<Version | undefined> {
  if (place.path.startsWith('../')) return undefined
  const [blob] = await findBlobs([place], { repository, objects })
  if (blob != null) return { path: place.path, blob }
  if (repository.head === null) return undefined
  const [resolution] = await resolveBases([place], { repository, objects, head: repository.head })
  return resolution?.problem === null ? { path: resolution.path, blob: resolution.blob } : undefined
}
