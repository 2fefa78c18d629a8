import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { carryIds } from '../../exchange/carry-ids.ts'
import { draftFile } from '../../exchange/draft-file.ts'
import type { ExchangeFile, UnitState } from '../../exchange/types.ts'
import { fileFailure } from '../../files/failure.ts'
import { writeFileAtomic } from '../../files/write-file-atomic.ts'
import type { ExportedFile, ExportedPost } from '../../report/export/export-report.ts'
import type { Project } from '../types.ts'
import { countUnsaved, editedIn } from './count-unsaved.ts'
import type { DraftFile, DraftPost } from './draft-posts.ts'
import type { Exchanger } from './formats.ts'
import { reopenPosts } from './reopen-posts.ts'

interface WriteOptions {
  readonly exchanger: Exchanger
  /** Absolute path of the folder. */
  readonly output: string
  readonly outputName: string
  /** True: translations in the earlier file that were not imported are given up. */
  readonly force: boolean
}

/** Writes one file whole or not at all, with the ids of the one that it replaces. What keeps it from being written is told. */
export async function writeExport(
  project: Project,
  draft: DraftFile,
  options: WriteOptions,
): Promise<ExportedFile> {
  const name = `${options.outputName}/${draft.path}`
  const told = { path: name, locale: draft.locale, posts: draft.posts.map(countUnits), problem: null }
  // Nothing but what can only be done in the post itself
  if (draft.posts.every(({ standings }) => standings.length === 0)) return { ...told, outcome: 'none' }
  try {
    return { ...told, outcome: await write(project, draft, { ...options, name }) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, params } = error
    return { ...told, outcome: 'failed', problem: { code, params } }
  }
}

/** Throws `files:badName`, `exchange:notOurs`, `exchange:notImported`, `exchange:hasNotes`, and what reading and writing throw. */
async function write(
  project: Project,
  draft: DraftFile,
  { exchanger, output, force, name }: WriteOptions & { readonly name: string },
): Promise<'written' | 'unchanged'> {
  const path = join(output, draft.path)
  if (/\p{Surrogate}/u.test(path)) throw new UserError('files:badName', { path: name })
  const before = await readEarlier(path, name)
  const earlier = before === null ? [] : earlierFiles(before, exchanger, { draft, name })
  const posts = draft.posts.filter(({ standings }) => standings.length > 0)
  const files = posts.map(post => fileOf(post, draft.locale, earlier))
  const count = force ? 0 : await countLost(project, draft, earlier)
  if (count > 0) throw new UserError('exchange:notImported', { path: name, count })
  const notes = force ? 0 : countNotes(earlier) - countNotes(files)
  if (notes > 0) throw new UserError('exchange:hasNotes', { path: name, count: notes })
  const text = exchanger.format(files)
  if (before?.equals(Buffer.from(text)) === true) return 'unchanged'
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw fileFailure(error, name)
  })
  await writeFileAtomic(path, text, { name, replace: before !== null })
  return 'written'
}

/** Translations that are in the earlier file alone. */
async function countLost(
  project: Project,
  { posts, others }: DraftFile,
  earlier: readonly ExchangeFile[],
): Promise<number> {
  const edited = earlier.filter(file => editedIn(file).length > 0)
  const found = await reopenPosts(project, edited, [...posts.map(({ post }) => post), ...others])
  return edited.reduce((count, file) => count + countUnsaved(file, found.get(file)), 0)
}

/** Segments with notes of translators. */
function countNotes(files: readonly ExchangeFile[]): number {
  return files.flatMap(({ units }) => units).filter(({ remarks = [] }) => remarks.length > 0).length
}

function countUnits({ post: { pair }, standings, ...counts }: DraftPost): ExportedPost {
  const units: Record<UnitState, number> = { untranslated: 0, fuzzy: 0, translated: 0, approved: 0 }
  for (const { state } of standings) units[state] += 1
  const { unplaced, wordless, settled } = counts
  return { source: pair.source, target: pair.target, units, unplaced, wordless, settled }
}

async function readEarlier(path: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw fileFailure(error, name)
  }
}

interface Purpose {
  readonly draft: DraftFile
  readonly name: string
}

/** Throws `exchange:notOurs` for a file that is no export for the same locale: nobody's work is written over. */
function earlierFiles(
  before: Buffer,
  { parse }: Exchanger,
  { draft, name }: Purpose,
): readonly ExchangeFile[] {
  const notOurs = new UserError('exchange:notOurs', { path: name })
  try {
    const files = parse(before)
    if (files.some(({ targetLocale }) => targetLocale !== draft.locale)) throw notOurs
    return files
  } catch (error) {
    throw error instanceof UserError ? notOurs : error
  }
}

function fileOf(
  { post, sourceLocale, standings }: DraftPost,
  targetLocale: string,
  earlier: readonly ExchangeFile[],
): ExchangeFile {
  const { pair, source } = post
  const previous = earlier.find(({ original }) => original === pair.source) ?? null
  const ids = carryIds(previous, standings, randomBytes)
  const names = { original: pair.source, sourceLocale, targetLocale, blob: source.file.oid }
  return withNotes(draftFile({ ...names, ids }, post, { standings }), previous)
}

/** What translators noted stays with its segment, which has its id still. */
function withNotes(file: ExchangeFile, previous: ExchangeFile | null): ExchangeFile {
  const noted = new Map(previous?.units.map(({ id, remarks }) => [id, remarks]))
  const units = file.units.map(unit => {
    const remarks = noted.get(unit.id)
    return remarks === undefined ? unit : { ...unit, remarks }
  })
  return { ...file, units }
}
