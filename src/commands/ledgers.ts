import type { Finding } from '../document/types.ts'
import type { Pair } from '../freshness/types.ts'
import { readFiles } from '../git/files.ts'
import { formerNames, indexRenames, type RenameIndex } from '../git/former-names.ts'
import { readStagedRenames } from '../git/staged-renames.ts'
import type { SnapshotFile } from '../git/types.ts'
import { parse } from '../ledger/parse.ts'
import { ledgerPath, readLedgerPath } from '../ledger/path.ts'
import type { Ledger, LedgerRecord } from '../ledger/types.ts'
import { placed } from './placed.ts'
import { renamesOf } from './resolve-recorded.ts'
import { sharedLedger } from './shared-ledger.ts'
import { decodeText } from './texts.ts'
import type { Project } from './types.ts'

/** What the ledgers of one translation record. */
export interface PairLedger {
  /** Of the ledger under the source's present name. */
  readonly own: readonly LedgerRecord[]
  /** Of those under names that the source had, and that no source has now. */
  readonly former: readonly LedgerRecord[]
  /** False: one of them cannot be read at all, so that what the others record may be revoked there. */
  readonly isWhole: boolean
  /** That it is the ledger of another target too, so that nothing in it counts; null when it is not. */
  readonly shared: Finding | null
  /** With paths. */
  readonly findings: readonly Finding[]
}

/** The ledgers of those pairs that have any, read in one go and remembered by blob. */
export async function findLedgers(project: Project, pairs: readonly Pair[]): Promise<Map<Pair, PairLedger>> {
  const files = ledgerFiles(project)
  if (files.size === 0) return new Map()
  const former = await formerLedgers(project, pairs, files)
  const found = pairs.flatMap(pair => {
    const own = [files.get(ledgerPath(pair.locale, pair.source)) ?? []].flat()
    const earlier = former.get(pair) ?? []
    return own.length + earlier.length === 0 ? [] : [{ pair, own, earlier }]
  })
  const read = await readLedgers(project, [
    ...new Set(found.flatMap(({ own, earlier }) => [...own, ...earlier])),
  ])
  return new Map(
    found.map(({ pair, own, earlier }) => [
      pair,
      { ...joined(read, own, earlier), shared: sharedLedger(project, pair) ?? null },
    ]),
  )
}

function ledgerFiles({ snapshot }: Project): Map<string, SnapshotFile> {
  return new Map([...snapshot.files].filter(([path]) => readLedgerPath(path) !== undefined))
}

/** Ledgers whose source is gone, by the pair whose source had that name. */
async function formerLedgers(
  project: Project,
  pairs: readonly Pair[],
  files: ReadonlyMap<string, SnapshotFile>,
): Promise<Map<Pair, SnapshotFile[]>> {
  const isLeft = (path: string): boolean => !project.snapshot.files.has(readLedgerPath(path)?.source ?? '')
  const left = new Map([...files].filter(([path]) => isLeft(path)))
  if (left.size === 0) return new Map()
  const index = await indexOf(project)
  const namesOf = (pair: Pair): string[] => [...formerNames(pair.source, index)].slice(1)
  return new Map(
    pairs.map(pair => [pair, namesOf(pair).flatMap(name => left.get(ledgerPath(pair.locale, name)) ?? [])]),
  )
}

const indexes = new WeakMap<Project, Promise<RenameIndex>>()

/** Every rename in the history, and those that are staged. */
async function indexOf(project: Project): Promise<RenameIndex> {
  const known = indexes.get(project) ?? readIndex(project)
  indexes.set(project, known)
  return known
}

async function readIndex(project: Project): Promise<RenameIndex> {
  const { repository, snapshot } = project
  const staged = snapshot.worktree ? await readStagedRenames(repository) : new Map<string, string>()
  const { renames } = await renamesOf(project)
  return indexRenames([
    ...Array.from(staged, ([to, from]) => ({ commit: snapshot.commit, from, to })),
    ...renames,
  ])
}

async function readLedgers(
  project: Project,
  files: readonly SnapshotFile[],
): Promise<Map<SnapshotFile, Ledger>> {
  const { cache } = project
  const ledgers = new Map<SnapshotFile, Ledger>()
  for (const file of files) {
    const known = cache.get('ledgers', file.oid)
    if (known !== undefined) ledgers.set(file, known)
  }
  const unread = files.filter(file => !ledgers.has(file))
  await readFiles(unread, project, (file, bytes) => {
    const text = decodeText(bytes)
    const ledger = text === undefined ? NOT_UTF8 : parse(text)
    cache.set('ledgers', file.oid, ledger)
    ledgers.set(file, ledger)
  })
  return ledgers
}

const NOT_UTF8: Ledger = {
  records: null,
  findings: [{ code: 'ledger:notUtf8', severity: 'error', params: {} }],
}

function joined(
  ledgers: ReadonlyMap<SnapshotFile, Ledger>,
  own: readonly SnapshotFile[],
  former: readonly SnapshotFile[],
): Omit<PairLedger, 'shared'> {
  const recordsOf = (files: readonly SnapshotFile[]): LedgerRecord[] =>
    files.flatMap(file => ledgers.get(file)?.records ?? [])
  const all = [...own, ...former]
  return {
    own: recordsOf(own),
    former: recordsOf(former),
    isWhole: all.every(file => ledgers.get(file)?.records != null),
    findings: all.flatMap(file =>
      (ledgers.get(file)?.findings ?? []).map(finding => placed(finding, file.path)),
    ),
  }
}
