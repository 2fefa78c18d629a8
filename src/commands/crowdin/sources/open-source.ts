import type { Document } from '../../../document/types.ts'
import { UserError } from '../../../errors.ts'
import type { Pair } from '../../../freshness/types.ts'
import { findBlobs } from '../../../git/blobs-at.ts'
import type { ResolvedBasis } from '../../bases.ts'
import { type ClosedPost, type OpenPost, openPosts } from '../../exchange/open-posts.ts'
import { isDocument, readVersion } from '../../read-version.ts'
import { sourcesOf } from '../../sources.ts'
import { readTexts } from '../../texts.ts'
import type { Project } from '../../types.ts'

/** One source, and what there is of its translations. */
export interface OpenedSource {
  readonly source: string
  readonly sourceLocale: string
  readonly blob: string
  /** Why it cannot be sent, in the place of its document. */
  readonly document: Document | UserError
  /** Locales that it is translated into, whichever were asked for. */
  readonly locales: readonly string[]
  readonly posts: readonly (OpenPost | ClosedPost)[]
}

export interface SourceWish {
  readonly source: string
  /** Those with a translation that was asked for. */
  readonly pairs: readonly Pair[]
  readonly bases: ReadonlyMap<Pair, ResolvedBasis>
  /** True: also a source that differs from HEAD. */
  readonly force: boolean
}

/** Reads and cuts one source with its translations. The parsers must be loaded. */
export async function openSource(project: Project, wish: SourceWish): Promise<OpenedSource> {
  const { source, pairs, bases } = wish
  const all = project.pairs.filter(pair => pair.source === source)
  const [first] = all
  const [found] = sourcesOf(project, all.slice(0, 1), new Map())
  if (first === undefined || found === undefined) throw new RangeError(`no source ${source}`)
  const { file, options } = found
  const named = {
    source,
    sourceLocale: project.config.content[first.content]?.sourceLocale ?? project.config.sourceLocale,
    blob: file.oid,
    locales: all.map(({ locale }) => locale),
  }
  const closed = (code: string): OpenedSource => ({
    ...named,
    document: new UserError(code, { path: source }),
    posts: [],
  })
  if (!wish.force && !(await isCommitted(project, source, file.oid))) return closed('push:uncommitted')
  const texts = await readTexts(project, { files: [file], blobs: [] })
  const document = readVersion(texts.get(file.oid), options)
  if (!isDocument(document)) return closed('push:unreadable')
  const posts: (OpenPost | ClosedPost)[] = []
  for await (const post of openPosts(project, pairs, bases)) posts.push(post)
  return { ...named, document, posts }
}

/** What stands in the work tree alone may be half written, and approvals that it takes do not come back with it. */
async function isCommitted(project: Project, path: string, oid: string): Promise<boolean> {
  const [committed] = await findBlobs([{ commit: project.snapshot.commit, path }], project)
  return committed === oid
}
