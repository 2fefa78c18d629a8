import { findEmpty } from '../../alignment/find-empty.ts'
import { type LoadedParser, loadParser } from '../../document/parsers.ts'
import type { Document, Finding } from '../../document/types.ts'
import { compareDocuments } from '../../freshness/compare.ts'
import { subtractRecords } from '../../freshness/signing/subtract-records.ts'
import type { Settled } from '../../freshness/signing/types.ts'
import type { Basis, Comparison, Pair } from '../../freshness/types.ts'
import type { Oid, SnapshotFile } from '../../git/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { olderVersions } from '../older-versions.ts'
import { openSettler, type Settler, type SignedTranslation } from '../open-settler.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { readOrder } from '../read-order.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project, Source } from '../types.ts'

/** One translation whose basis can be used, not read yet. */
export interface WantedTranslation extends SignedTranslation {
  readonly pair: Pair
  readonly basis: Basis
  readonly commit: Oid | null
  readonly file: SnapshotFile
}

/** The translations of some sources that have a usable basis, with what the ledgers say of their segments. */
export function wantedOf(
  { snapshot }: Project,
  sources: readonly Source[],
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): WantedTranslation[] {
  return [...olderVersions(sources)].flatMap(({ source, pair, blob }) => {
    const [file, found] = [snapshot.files.get(pair.target), bases.get(pair)]
    if (file === undefined || found === undefined) return []
    const { basis, signOffs = [] } = found
    return [{ source, pair, blob, file, basis, commit: basis.commit, signOffs }]
  })
}

/** One translation with all that it is brought up to date from. */
export interface OpenTranslation extends WantedTranslation {
  readonly before: Document
  readonly after: Document
  readonly target: Document
  /** What lies between the two sources, without what the ledger settles. */
  readonly settled: Settled
  /** True: the same texts and records give the same at any time, by the configured parser. */
  readonly isLasting: boolean
}

/** One that nothing can be carried into, and why. */
export interface ClosedTranslation {
  readonly pair: Pair
  readonly findings: readonly Finding[]
}

/**
 * Reads, cuts and compares each translation that has a basis, some at a time so that memory stays bounded; each text is parsed, and
 * two versions are compared, once in a batch. The history is asked only where a basis and a record contradict each other.
 */
export async function* openTranslations(
  project: Project,
  wanted: readonly WantedTranslation[],
): AsyncGenerator<OpenTranslation | ClosedTranslation> {
  const contested: WantedTranslation[] = []
  for await (const each of openAll(project, wanted))
    if ('settled' in each && each.settled.contested) contested.push(each)
    else yield each
  const order = await readOrder(project, contested)
  const certain = contested.map(each => ({ ...each, isOlder: order.get(each) ?? (() => false) }))
  yield* openAll(project, certain)
}

/** Loads what cutting texts needs; the answer is the parser that really cuts those of the first entry. */
export async function loadParsers({ config }: Project): Promise<LoadedParser | undefined> {
  const names = new Set(config.content.map(({ parser }) => parser))
  const loaded = await Promise.all([...names].map(loadParser))
  return loaded[0]
}

/** At most three texts for each, and the versions that records were made for. */
const BATCH = 16

async function* openAll(
  project: Project,
  wanted: readonly WantedTranslation[],
): AsyncGenerator<OpenTranslation | ClosedTranslation> {
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH)
    const texts = await readTexts(project, {
      files: batch.flatMap(({ source, file }) => [source.file, file]),
      blobs: batch.map(({ blob }) => blob),
    })
    const settler = await openSettler(project, batch)
    const room: Room = { texts, settler, documents: new Map(), comparisons: new Map() }
    for (const each of batch) yield open(each, room)
  }
}

interface Room {
  readonly texts: Texts
  readonly settler: Settler
  readonly documents: Map<string, Document | readonly Finding[]>
  readonly comparisons: Map<string, Comparison>
}

function open(wanted: WantedTranslation, room: Room): OpenTranslation | ClosedTranslation {
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
  const texts = { before, after, target }
  const settled = subtractRecords(room.settler.gather(wanted, { ...texts, comparison }))
  const isOwn = target.parser === (source.options.parser ?? target.parser)
  const isLasting = isOwn && wanted.isOlder === undefined && !room.settler.isLacking(wanted)
  return { ...wanted, ...texts, settled, isLasting }
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
