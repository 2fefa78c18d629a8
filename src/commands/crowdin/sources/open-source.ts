import type { Document } from '../../../document/types.ts'
import { UserError } from '../../../errors.ts'
import type { Pair } from '../../../freshness/types.ts'
import { findBlobs } from '../../../git/blobs-at.ts'
import { readOrigin } from '../../../git/origin.ts'
import type { Repository } from '../../../git/types.ts'
import { isDocument, readVersion } from '../../read-version.ts'
import { sourcesOf } from '../../sources.ts'
import { readTexts } from '../../texts.ts'
import type { Project } from '../../types.ts'

/** One source as it stands here. */
export interface OpenedSource {
  readonly source: string
  readonly sourceLocale: string
  readonly blob: string
  /** Names this version of the source, cut in this way. */
  readonly key: string
  readonly document: Document
  /** Locales that it is translated into, whichever were asked for. */
  readonly locales: readonly string[]
  /** What stands in the work tree alone may be half written, and approvals that it takes at Crowdin do not come back with it. */
  readonly isCommitted: boolean
  /** Address of git's remote `origin`; null: there is none. */
  readonly origin: string | null
}

/** Reads and cuts one source. Throws `push:unreadable` for one that cannot be read. The parsers must be loaded. */
export async function openSource(project: Project, source: string): Promise<OpenedSource> {
  const all = project.pairs.filter(pair => pair.source === source)
  const [first] = all
  const [found] = sourcesOf(project, all.slice(0, 1), new Map())
  if (first === undefined || found === undefined) throw new RangeError(`no source ${source}`)
  const { file, options, key } = found
  const texts = await readTexts(project, { files: [file], blobs: [] })
  const document = readVersion(texts.get(file.oid), options)
  if (!isDocument(document)) throw new UserError('push:unreadable', { path: source })
  return {
    source,
    sourceLocale: sourceLocaleOf(project, first),
    blob: file.oid,
    key,
    document,
    locales: all.map(({ locale }) => locale),
    isCommitted: await isCommitted(project, source, file.oid),
    origin: await originOf(project.repository),
  }
}

const origins = new WeakMap<Repository, Promise<string | null>>()

/** Git is asked once for all sources. */
function originOf(repository: Repository): Promise<string | null> {
  const asked = origins.get(repository) ?? readOrigin(repository)
  origins.set(repository, asked)
  return asked
}

function sourceLocaleOf({ config }: Project, { content }: Pair): string {
  return config.content[content]?.sourceLocale ?? config.sourceLocale
}

async function isCommitted(project: Project, path: string, oid: string): Promise<boolean> {
  const [committed] = await findBlobs([{ commit: project.snapshot.commit, path }], project)
  return committed === oid
}
