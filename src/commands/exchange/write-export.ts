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
import { countUnsaved } from './count-unsaved.ts'
import type { DraftFile, DraftPost } from './draft-posts.ts'
import type { Exchanger } from './formats.ts'

interface WriteOptions {
  /** Absolute path of the folder. */
  readonly output: string
  readonly outputName: string
  /** True: translations in the earlier file that were not imported are given up. */
  readonly force: boolean
}

/** Writes one file whole or not at all, with the ids of the one that it replaces. What keeps it from being written is told. */
export async function writeExport(
  draft: DraftFile,
  exchanger: Exchanger,
  { output, outputName, force }: WriteOptions,
): Promise<ExportedFile> {
  const path = join(output, draft.path)
  const name = `${outputName}/${draft.path}`
  const told = { path: name, locale: draft.locale, posts: draft.posts.map(countUnits), problem: null }
  // Nothing but what can only be done in the post itself
  if (draft.posts.every(({ standings }) => standings.length === 0)) return { ...told, outcome: 'none' }
  try {
    if (/\p{Surrogate}/u.test(path)) throw new UserError('files:badName', { path: name })
    const before = await readEarlier(path, name)
    const earlier = before === null ? [] : earlierFiles(before, exchanger, { draft, name })
    const posts = draft.posts.filter(({ standings }) => standings.length > 0)
    const files = posts.map(post => fileOf(post, draft.locale, earlier))
    const count = force ? 0 : countUnsaved(earlier, [...draft.posts.map(({ post }) => post), ...draft.others])
    if (count > 0) throw new UserError('exchange:notImported', { path: name, count })
    const text = exchanger.format(files)
    if (before?.equals(Buffer.from(text)) === true) return { ...told, outcome: 'unchanged' }
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw fileFailure(error, name)
    })
    await writeFileAtomic(path, text, { name, replace: before !== null })
    return { ...told, outcome: 'written' }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, params } = error
    return { ...told, outcome: 'failed', problem: { code, params } }
  }
}

function countUnits({ post: { pair }, standings, unplaced }: DraftPost): ExportedPost {
  const units: Record<UnitState, number> = { untranslated: 0, fuzzy: 0, translated: 0, approved: 0 }
  for (const { state } of standings) units[state] += 1
  return { source: pair.source, target: pair.target, units, unplaced }
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
  return draftFile({ ...names, ids }, post, { standings })
}
