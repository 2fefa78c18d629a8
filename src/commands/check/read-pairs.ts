import { align } from '../../alignment/align.ts'
import type { Bead } from '../../alignment/types.ts'
import { linkedPosts } from '../../check/links/linked-posts.ts'
import type { Checked, Surroundings } from '../../check/types.ts'
import { extract } from '../../document/extract.ts'
import { loadParser } from '../../document/parsers.ts'
import type { Document, ExtractOptions, Finding } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { Oid, SnapshotFile } from '../../git/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { extractOptions } from '../extract-options.ts'
import { placed } from '../placed.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project } from '../types.ts'
import { openAnchorBook } from './anchor-book.ts'
import { openSurroundings } from './surroundings.ts'

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
  const surroundings = await openSurroundings(project, book)
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH).map(pair => toRead(project, pair, bases.get(pair)))
    const texts = await readTexts(project, {
      files: batch.flatMap(({ files }) => files),
      blobs: batch.flatMap(({ blob, commit }) => (blob === undefined || commit === null ? [] : blob)),
    })
    const room: Room = { texts, sources: new Map() }
    for (const one of batch) {
      const found = cut(one, room)
      if ('problems' in found) {
        yield {
          checked: undefined,
          latest: () => undefined,
          ...found,
          source: one.source,
          commit: one.commit,
        }
        continue
      }
      const { pair, options } = one
      const around = surroundings(pair)
      await book.read(linkedFrom(pair, found, around), options)
      const { sourceLocale = 'en' } = project.config.content[pair.content] ?? {}
      const paths = { source: pair.source, target: pair.target }
      const common = { paths, target: found.target, locale: pair.locale, sourceLocale, surroundings: around }
      const checked = { ...common, source: found.source, beads: beadsOf(found) }
      const latest = (): Checked | undefined => {
        const source =
          one.now === one.blob ? undefined : readSource({ ...one, blob: one.now, source: pair.source }, room)
        return source === undefined || !isDocument(source)
          ? undefined
          : { ...common, source, beads: beadsOf({ source, target: found.target }) }
      }
      yield { checked, latest, problems: [], source: one.source, commit: one.commit }
    }
  }
}

/** A target that does not parse has nothing to be paired. */
function beadsOf({ source, target }: Pick<Checked, 'source' | 'target'>): Bead[] {
  return target.findings.some(({ severity }) => severity === 'error') ? [] : align(source, target)
}

const BATCH = 16

interface ToRead {
  readonly pair: Pair
  readonly options: ExtractOptions
  /** The source's text: at the basis, else now. */
  readonly blob: Oid | undefined
  /** The source's text now. */
  readonly now: Oid | undefined
  readonly target: Oid | undefined
  /** Those to be read as the snapshot has them. */
  readonly files: readonly SnapshotFile[]
  readonly source: string
  readonly commit: string | null
}

function toRead({ config, snapshot }: Project, pair: Pair, basis: ResolvedBasis | undefined): ToRead {
  const settings = config.content[pair.content]
  if (settings === undefined) throw new RangeError(`no content entry ${pair.content}`)
  const [source, target] = [pair.source, pair.target].map(path => snapshot.files.get(path))
  const files = [...listed(target), ...listed(source)]
  const own = {
    pair,
    options: extractOptions(settings, pair.source),
    files,
    now: source?.oid,
    target: target?.oid,
  }
  const { blob = null, basis: { path = null, commit = null } = {} } = basis ?? {}
  if (blob !== null && commit !== null) return { ...own, blob, source: path ?? pair.source, commit }
  return { ...own, blob: source?.oid, source: pair.source, commit: null }
}

function listed(file: SnapshotFile | undefined): SnapshotFile[] {
  return file === undefined ? [] : [file]
}

interface Room {
  readonly texts: Texts
  /** Several translations share a source. */
  readonly sources: Map<string, Document | readonly Finding[]>
}

type Cut = Pick<Checked, 'source' | 'target'> | { readonly problems: readonly Finding[] }

function cut(one: ToRead, room: Room): Cut {
  const { pair, options, target } = one
  const source = readSource(one, room)
  // What was passed over is told by the project
  if (source === undefined || target === undefined) return { problems: [] }
  if (!isDocument(source)) return { problems: source.map(finding => placed(finding, one.source)) }
  const text = room.texts.get(target)
  if (text === undefined) {
    const found: Finding = { code: 'project:notUtf8', severity: 'error', params: {} }
    return { problems: [placed(found, pair.target)] }
  }
  return { source, target: extract(text, { ...options, format: formatOf(pair.target) }) }
}

function readSource(
  { pair, options, blob, source: path }: ToRead,
  { texts, sources }: Room,
): Document | readonly Finding[] | undefined {
  if (blob === undefined) return undefined
  const key = `${blob} ${path} ${pair.content}`
  const source = sources.get(key) ?? readVersion(texts.get(blob), { ...options, format: formatOf(path) })
  sources.set(key, source)
  return source
}

function linkedFrom(
  { source, target }: Pair,
  documents: Pick<Checked, 'source' | 'target'>,
  around: Surroundings,
): string[] {
  return [
    ...linkedPosts(documents.source, [source], around),
    ...linkedPosts(documents.target, [target, source], around),
  ]
}
