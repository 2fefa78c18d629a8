import type { Document, Finding } from '../document/types.ts'
import type { Oid } from '../git/types.ts'
import { openSettler, type Settler } from './open-settler.ts'
import { isDocument, readVersion } from './read-version.ts'
import { readTexts, type Texts } from './texts.ts'
import type { Translation } from './translation.ts'
import type { Project } from './types.ts'

/** What the translations of a batch are judged with; sources are shared by translations, and looked through once. */
export interface Room {
  readonly texts: Texts
  readonly settler: Settler
  readonly changes: boolean
  readonly documents: Map<string, Document | readonly Finding[]>
  readonly runs: Map<Oid, ReadonlySet<string>>
}

/** Reads the texts of a batch. */
export async function openRoom(
  project: Project,
  batch: readonly Translation[],
  changes: boolean,
): Promise<Room> {
  const texts = await readTexts(project, {
    files: batch.flatMap(({ source, target }) => [source.file, target]),
    blobs: batch.map(({ blob }) => blob),
  })
  const settler = await openSettler(project, batch)
  return { texts, settler, changes, documents: new Map(), runs: new Map() }
}

/** The source at the basis and now; throws a RangeError when one was never compared. */
export function readSources(
  { pair, source, blob }: Translation,
  { texts, documents }: Room,
): [Document, Document] {
  const read = (oid: Oid): Document => {
    const key = `${oid} ${source.key}`
    const document = documents.get(key) ?? readVersion(texts.get(oid), source.options)
    documents.set(key, document)
    if (!isDocument(document)) throw new RangeError(`${pair.source} was compared before`)
    return document
  }
  return [read(blob), read(source.file.oid)]
}
