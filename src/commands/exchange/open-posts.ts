import type { Document, Finding } from '../../document/types.ts'
import { type Assessment, assessUnits, type Translation } from '../../exchange/merging/assess-units.ts'
import { compareDocuments } from '../../freshness/compare.ts'
import { isOneLanguage } from '../../freshness/is-one-language.ts'
import { subtractRecords } from '../../freshness/signing/subtract-records.ts'
import type { Pair } from '../../freshness/types.ts'
import type { Oid, SnapshotFile } from '../../git/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { openSettler, type Settler, type SignedTranslation } from '../open-settler.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { readOrder } from '../read-order.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { sourcesOf } from '../sources.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project, Source } from '../types.ts'

/** One post in one locale, there or not, with all that is known of its segments. */
export interface OpenPost extends Translation {
  readonly pair: Pair
  readonly source: Source
  readonly assessment: Assessment
}

/** One that cannot be read, and why. */
export interface ClosedPost {
  readonly pair: Pair
  readonly findings: readonly Finding[]
}

/**
 * Reads, cuts and assesses posts with their translations, some at a time so that memory stays bounded. A translation without a usable
 * basis counts as made from nobody knows which version. The parsers must be loaded.
 */
export async function* openPosts(
  project: Project,
  pairs: readonly Pair[],
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): AsyncGenerator<OpenPost | ClosedPost> {
  const wanted = pairs.flatMap(pair => wantedOf(project, pair, bases.get(pair)) ?? [])
  const order = await readOrder(
    project,
    wanted.filter(({ signOffs, commit }) => signOffs.length > 0 && commit !== null),
  )
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH).map(each => {
      const isOlder = order.get(each)
      return isOlder === undefined ? each : { ...each, isOlder }
    })
    const texts = await readTexts(project, {
      files: batch.flatMap(({ source, file }) => [source.file, ...(file === null ? [] : [file])]),
      blobs: batch.map(({ blob }) => blob),
    })
    const room: Room = { texts, settler: await openSettler(project, batch), documents: new Map() }
    for (const each of batch) yield open(each, room)
  }
}

/** At most three texts for each. */
const BATCH = 16

interface Wanted extends SignedTranslation {
  readonly pair: Pair
  /** Of the basis; null: there is none that can be used. */
  readonly commit: Oid | null
  readonly file: SnapshotFile | null
  readonly oneLanguage: boolean
}

function wantedOf(project: Project, pair: Pair, found: ResolvedBasis | undefined): Wanted | undefined {
  const { snapshot, config } = project
  const [source] = sourcesOf(project, [pair], new Map())
  if (source === undefined) return undefined
  const { blob = null, basis, signOffs = [] } = found ?? {}
  const sourceLocale = config.content[pair.content]?.sourceLocale ?? config.sourceLocale
  return {
    pair,
    source,
    blob: blob ?? source.file.oid,
    commit: blob === null ? null : (basis?.commit ?? null),
    file: snapshot.files.get(pair.target) ?? null,
    signOffs,
    oneLanguage: isOneLanguage(pair.locale, sourceLocale),
  }
}

interface Room {
  readonly texts: Texts
  readonly settler: Settler
  readonly documents: Map<string, Document | readonly Finding[]>
}

function open(wanted: Wanted, room: Room): OpenPost | ClosedPost {
  const { pair, source, file, commit, signOffs, oneLanguage } = wanted
  const after = readSource(source.file.oid, source, room)
  if (!isDocument(after)) return closed(pair, after, pair.source)
  const format = formatOf(pair.target)
  const target = file === null ? null : readVersion(room.texts.get(file.oid), { ...source.options, format })
  if (target !== null && !isDocument(target)) return closed(pair, target, pair.target)
  const older = commit === null ? null : readSource(wanted.blob, source, room)
  const before = older !== null && isDocument(older) ? older : null
  const comparison = compareDocuments(before ?? after, after)
  const settle: Translation['settle'] = (target, records) =>
    subtractRecords(
      room.settler.gather(
        { ...wanted, signOffs: records },
        { before: before ?? after, after, target, comparison },
      ),
    )
  const translation: Translation = { before, after, target, records: signOffs, settle, oneLanguage }
  return { ...translation, pair, source, assessment: assessUnits(translation) }
}

function closed(pair: Pair, findings: readonly Finding[], path: string): ClosedPost {
  return { pair, findings: findings.map(finding => placed(finding, path)) }
}

function readSource(oid: Oid, { key, options }: Source, { texts, documents }: Room) {
  const name = `${oid} ${key}`
  const document = documents.get(name) ?? readVersion(texts.get(oid), options)
  documents.set(name, document)
  return document
}
