import type { Bead } from '../../alignment/types.ts'
import { withoutIgnores } from '../../check/ignored-ranges.ts'
import { linkedPosts } from '../../check/links/linked-posts.ts'
import type { Checked, Surroundings } from '../../check/types.ts'
import { extract } from '../../document/extract.ts'
import { loadParser } from '../../document/parsers.ts'
import type { Document, Finding } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project } from '../types.ts'
import { type AnchorBook, openAnchorBook } from './anchor-book.ts'
import { type Blobbed, rememberedBeads } from './remembered-beads.ts'
import { openSurroundings } from './surroundings.ts'
import { type Version, type Versions, versionsOf } from './versions-of.ts'

/** A translation beside its source, both cut and aligned. */
export interface ReadPair {
  /** Undefined: one of the two cannot be read; `problems` say why. */
  readonly checked: Checked | undefined
  /** The same beside the source of now; undefined where that is what `checked` has, or does not parse. */
  readonly latest: () => Checked | undefined
  readonly problems: readonly Finding[]
  /** Path of the source at the commit that it was read from. */
  readonly source: string
  /** Null: the source of now. */
  readonly commit: string | null
}

/** Reads pairs in their order, some at a time so that memory stays bounded. */
export async function* readPairs(
  project: Project,
  pairs: readonly Pair[],
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): AsyncGenerator<ReadPair> {
  await Promise.all([...new Set(project.config.content.map(({ parser }) => parser))].map(loadParser))
  const book = openAnchorBook(project)
  const around = await openSurroundings(project, book)
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH).map(pair => versionsOf(project, pair, bases.get(pair)))
    const room = { project, book, texts: await textsOf(project, batch), sources: new Map() }
    for (const versions of batch) yield await readPair(versions, around(versions.pair), room)
  }
}

const BATCH = 16

async function textsOf(project: Project, batch: readonly Versions[]): Promise<Texts> {
  const { files } = project.snapshot
  return readTexts(project, {
    files: batch.flatMap(({ pair, target }) => [target ?? [], files.get(pair.source) ?? []].flat()),
    blobs: batch.flatMap(({ source, commit }) =>
      source === undefined || commit === null ? [] : source.blob,
    ),
  })
}

/** What a batch is read with. */
interface Room {
  readonly project: Project
  readonly book: AnchorBook
  readonly texts: Texts
  /** Several translations share a source. */
  readonly sources: Map<string, Document | readonly Finding[]>
}

async function readPair(versions: Versions, surroundings: Surroundings, room: Room): Promise<ReadPair> {
  const { pair, options, commit, now, source: version } = versions
  const common = { source: version?.path ?? pair.source, commit, latest: () => undefined, problems: [] }
  // What was passed over is told by the project
  if (version === undefined || versions.target === undefined) return { ...common, checked: undefined }
  const source = readSource(versions, version, room)
  if (!isDocument(source)) return { ...common, checked: undefined, problems: placedAll(source, version.path) }
  const text = room.texts.get(versions.target.oid)
  if (text === undefined) return { ...common, checked: undefined, problems: placedAll(NOT_UTF8, pair.target) }
  // Comments for rules are no passages that the source lacks
  const document = extract(withoutIgnores(text), { ...options, format: formatOf(pair.target) })
  await room.book.read(linkedFrom(pair, [source, document], surroundings), options)
  const target = { document, blob: versions.target.oid }
  const about = { pair, text, surroundings, project: room.project }
  const beside = (own: Blobbed): Checked => checkedOf(own, target, about)
  const latest = (): Checked | undefined => {
    const newer = now === undefined || now.blob === version.blob ? undefined : readSource(versions, now, room)
    return newer === undefined || !isDocument(newer) || now === undefined
      ? undefined
      : beside({ document: newer, blob: now.blob })
  }
  return { ...common, checked: beside({ document: source, blob: version.blob }), latest }
}

const NOT_UTF8: readonly Finding[] = [{ code: 'project:notUtf8', severity: 'error', params: {} }]

function placedAll(findings: readonly Finding[], path: string): Finding[] {
  return findings.map(finding => placed(finding, path))
}

function readSource(
  { pair, options }: Versions,
  { path, blob }: Version,
  { texts, sources }: Room,
): Document | readonly Finding[] {
  const key = `${blob} ${path} ${pair.content}`
  const source = sources.get(key) ?? readVersion(texts.get(blob), { ...options, format: formatOf(path) })
  sources.set(key, source)
  return source
}

/** Aligned when a rule asks, which takes longer than all rules together. A target that does not parse has nothing to be paired. */
function checkedOf(source: Blobbed, target: Blobbed, { pair, text, surroundings, project }: About): Checked {
  const { sourceLocale = 'en' } = project.config.content[pair.content] ?? {}
  const isRead = target.document.findings.every(({ severity }) => severity !== 'error')
  let beads: readonly Bead[] | undefined
  return {
    paths: { source: pair.source, target: pair.target },
    source: source.document,
    target: { ...target.document, text },
    get beads() {
      return (beads ??= isRead ? rememberedBeads(project.cache, source, target) : [])
    },
    locale: pair.locale,
    sourceLocale,
    surroundings,
  }
}

interface About {
  readonly pair: Pair
  /** The target's text, with those comments. */
  readonly text: string
  readonly surroundings: Surroundings
  readonly project: Project
}

function linkedFrom(
  { source, target }: Pair,
  [own, theirs]: readonly [Document, Document],
  around: Surroundings,
): string[] {
  return [...linkedPosts(own, [source], around), ...linkedPosts(theirs, [target, source], around)]
}
