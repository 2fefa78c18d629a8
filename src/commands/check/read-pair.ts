import type { Bead } from '../../alignment/types.ts'
import { withoutIgnores } from '../../check/ignored-ranges.ts'
import { linkedPosts } from '../../check/links/linked-posts.ts'
import type { Checked, Rule, Surroundings } from '../../check/types.ts'
import { extract } from '../../document/extract.ts'
import { loadParser } from '../../document/parsers.ts'
import type { Document, Finding } from '../../document/types.ts'
import type { Oid } from '../../git/types.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project } from '../types.ts'
import type { AnchorBook } from './anchor-book.ts'
import type { KnownFindings } from './known-findings.ts'
import { type Blobbed, rememberedBeads } from './remembered-beads.ts'
import type { Around } from './surroundings.ts'
import type { Version, Versions } from './versions-of.ts'

/** A translation beside its source, both cut; aligned when a rule asks. */
export interface ReadPair extends Pick<KnownFindings, 'linked'> {
  /** Undefined: one of the two cannot be read; `problems` say why. */
  readonly checked: Checked | undefined
  /** The same beside the source of now; undefined where that is what `checked` has, or does not parse. */
  readonly latest: () => Checked | undefined
  readonly problems: readonly Finding[]
}

interface House {
  readonly project: Project
  readonly book: AnchorBook
  readonly around: Around
}

/** What some pairs are read with. */
export interface Room extends House {
  readonly texts: Texts
  /** Several translations share a source. */
  readonly sources: Map<string, Document | readonly Finding[]>
}

/** Reads the texts of some pairs. */
export async function openRoom(house: House, batch: readonly Versions[]): Promise<Room> {
  const { config, snapshot } = house.project
  if (batch.length > 0)
    await Promise.all([...new Set(config.content.map(({ parser }) => parser))].map(loadParser))
  const texts = await readTexts(house.project, {
    files: batch.flatMap(({ pair, target }) => [target ?? [], snapshot.files.get(pair.source) ?? []].flat()),
    blobs: batch.flatMap(({ source, commit }) =>
      source === undefined || commit === null ? [] : source.blob,
    ),
  })
  return { ...house, texts, sources: new Map() }
}

/** Reads a pair for some rules. */
export async function readPair(versions: Versions, rules: readonly Rule[], room: Room): Promise<ReadPair> {
  const { pair, options, now, source: version } = versions
  // What was passed over is told by the project
  if (version === undefined || versions.target === undefined) return unread([])
  const source = readSource(versions, version, room)
  if (!isDocument(source)) return unread(placedAll(source, version.path))
  const text = room.texts.get(versions.target.oid)
  if (text === undefined) return unread(placedAll(NOT_UTF8, pair.target))
  // Comments for rules are no passages that the source lacks
  const document = extract(withoutIgnores(text), { ...options, format: formatOf(pair.target) })
  const newer = now === undefined || now.blob === version.blob ? undefined : now
  const latestSource = (): Document | undefined => {
    const found = newer === undefined ? [] : readSource(versions, newer, room)
    return isDocument(found) ? found : undefined
  }
  const surroundings = room.around.of(pair)
  const linked = rules.some(({ asks }) => asks?.includes('anchors'))
    ? await readLinked(versions, [source, latestSource(), document], { room, surroundings })
    : []
  const known = new Set(linked.map(([path]) => path))
  const target = { document, blob: versions.target.oid }
  const about = {
    versions,
    text,
    surroundings: {
      ...surroundings,
      // Posts that were read for other pairs may not be there at the next run
      anchorsOf: (path: string) => (known.has(path) ? surroundings.anchorsOf(path) : undefined),
    },
    project: room.project,
  }
  return {
    checked: checkedOf({ document: source, blob: version.blob }, target, about),
    latest: () => {
      const own = latestSource()
      return own === undefined || newer === undefined
        ? undefined
        : checkedOf({ document: own, blob: newer.blob }, target, about)
    },
    linked,
    problems: [],
  }
}

function unread(problems: readonly Finding[]): ReadPair {
  return { checked: undefined, latest: () => undefined, linked: [], problems }
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

interface Nearby {
  readonly room: Room
  readonly surroundings: Surroundings
}

/** Reads the anchors of the posts that links of both sides name. */
async function readLinked(
  { pair: { source, target }, options }: Versions,
  [own, newer, theirs]: readonly [Document, Document | undefined, Document],
  { room: { book, project }, surroundings }: Nearby,
): Promise<[path: string, blob: Oid | null][]> {
  const paths = new Set([
    ...linkedPosts(own, [source], surroundings),
    ...(newer === undefined ? [] : linkedPosts(newer, [source], surroundings)),
    ...linkedPosts(theirs, [target, source], surroundings),
  ])
  await book.read(paths, options)
  return [...paths].map(path => [path, project.snapshot.files.get(path)?.oid ?? null])
}

interface About {
  readonly versions: Versions
  /** The target's text, with those comments. */
  readonly text: string
  readonly surroundings: Surroundings
  readonly project: Project
}

/** Aligned when a rule asks, which takes longer than all rules together. A target that does not parse has nothing to be paired. */
function checkedOf(
  source: Blobbed,
  target: Blobbed,
  { versions: { pair }, text, surroundings, project }: About,
): Checked {
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
