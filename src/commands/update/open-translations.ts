import { findEmpty } from '../../alignment/find-empty.ts'
import { type LoadedParser, loadParser } from '../../document/parsers.ts'
import type { Document, Finding } from '../../document/types.ts'
import { compareDocuments } from '../../freshness/compare.ts'
import type { Comparison, Pair } from '../../freshness/types.ts'
import type { Oid, SnapshotFile } from '../../git/types.ts'
import { olderVersions } from '../older-versions.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project, Source } from '../types.ts'

/** One translation with all that it is brought up to date from. */
export interface OpenTranslation {
  readonly pair: Pair
  readonly source: Source
  /** The source at the basis. */
  readonly blob: Oid
  readonly file: SnapshotFile
  readonly before: Document
  readonly after: Document
  readonly target: Document
  /** Shared by the translations that were made from the same text. */
  readonly comparison: Comparison
}

/** One that nothing can be carried into, and why. */
export interface ClosedTranslation {
  readonly pair: Pair
  readonly findings: readonly Finding[]
}

/**
 * Reads, cuts and compares each translation that has a basis, some at a time so that memory stays bounded; each text is parsed, and
 * two versions are compared, once in a batch.
 */
export async function* openTranslations(
  project: Project,
  sources: readonly Source[],
): AsyncGenerator<OpenTranslation | ClosedTranslation> {
  const wanted = [...olderVersions(sources)].flatMap(({ source, pair, blob }) => {
    const file = project.snapshot.files.get(pair.target)
    return file === undefined ? [] : [{ source, pair, blob, file }]
  })
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH)
    const texts = await readTexts(project, {
      files: batch.flatMap(({ source, file }) => [source.file, file]),
      blobs: batch.map(({ blob }) => blob),
    })
    const room: Room = { texts, documents: new Map(), comparisons: new Map() }
    for (const each of batch) yield open(each, room)
  }
}

/** Loads what cutting texts needs; the answer is the parser that really cuts those of the first entry. */
export async function loadParsers({ config }: Project): Promise<LoadedParser | undefined> {
  const names = new Set(config.content.map(({ parser }) => parser))
  const loaded = await Promise.all([...names].map(loadParser))
  return loaded[0]
}

/** At most three texts for each. */
const BATCH = 16

type Wanted = Pick<OpenTranslation, 'source' | 'pair' | 'blob' | 'file'>

interface Room {
  readonly texts: Texts
  readonly documents: Map<string, Document | readonly Finding[]>
  readonly comparisons: Map<string, Comparison>
}

function open(wanted: Wanted, room: Room): OpenTranslation | ClosedTranslation {
  const { source, pair, file } = wanted
  const format = formatOf(pair.target)
  const target = readVersion(room.texts.get(file.oid), { ...source.options, format })
  if (!isDocument(target)) return closed(pair, target, pair.target)
  const before = readSource(wanted.blob, source, room)
  const after = readSource(source.file.oid, source, room)
  if (!isDocument(after)) return closed(pair, after, pair.source)
  if (!isDocument(before)) return closed(pair, [], pair.source)
  const empty = findEmpty(after, target)
  if (empty !== undefined) return closed(pair, [empty], pair.target)
  const key = `${wanted.blob} ${source.key}`
  const comparison = room.comparisons.get(key) ?? compareDocuments(before, after)
  room.comparisons.set(key, comparison)
  return { ...wanted, before, after, target, comparison }
}

function closed(pair: Pair, findings: readonly Finding[], path: string): ClosedTranslation {
  return { pair, findings: findings.map(finding => placed(finding, path)) }
}

function readSource(oid: Oid, { key, options }: Source, { texts, documents }: Room) {
  const name = `${oid} ${key}`
  const document = documents.get(name) ?? readVersion(texts.get(oid), options)
  documents.set(name, document)
  return document
}
