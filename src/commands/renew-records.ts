import type { Document } from '../document/types.ts'
import { findVouchers } from '../freshness/signing/find-vouchers.ts'
import type { Voucher } from '../freshness/signing/types.ts'
import type { Pair } from '../freshness/types.ts'
import type { FollowedFile } from '../git/follow-file.ts'
import { readHistories } from '../git/read-histories.ts'
import type { Oid } from '../git/types.ts'
import { digestOf } from '../ledger/digest.ts'
import { ledgerPath } from '../ledger/path.ts'
import type { ResolvedBasis } from './bases.ts'
import { openSettler, type SignedTranslation } from './open-settler.ts'
import { formatOf } from './read-markdown.ts'
import { isDocument, readVersion } from './read-version.ts'
import { type Renewal, renewedFact } from './renewed-fact.ts'
import { renamesOf } from './resolve-recorded.ts'
import { sourcesOf } from './sources.ts'
import { readTexts, type Texts } from './texts.ts'
import type { Project, Source } from './types.ts'

/**
 * The records that are to be made anew since a later commit edited their target: what stands there now is in no version of the target from
 * before the one that was signed off, nor from beside it. Nothing where the target has edits that are in no commit. The history is
 * read only where a record does not count any more. Throws what git throws.
 */
export async function renewals(
  project: Project,
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): Promise<Map<Pair, readonly Renewal[]>> {
  const stale = await findStale(project, bases)
  if (stale.length === 0) return new Map()
  const { repository, snapshot } = project
  const { log, follow } = await readHistories(repository, snapshot.commit, {
    paths: stale.flatMap(({ pair }) => [pair.target, ledgerPath(pair.locale, pair.source)]),
    renames: await renamesOf(project),
  })
  const found = new Map<Pair, readonly Renewal[]>()
  for (const { pair, source, target, vouchers } of stale) {
    const followed = follow(pair.target)
    const texts = await readTexts(project, { files: [], blobs: followed.blobs })
    const documents = followed.blobs.map(blob => cut(texts.get(blob), source, pair) ?? null)
    const isRecorded = await readRecorded(project, follow(ledgerPath(pair.locale, pair.source)))
    const history = { documents, state: followed.state, log, isRecorded }
    const facts = vouchers.flatMap(voucher => renewedFact(voucher, target, history) ?? [])
    if (facts.length > 0) found.set(pair, facts)
  }
  return found
}

/** Says which commits have a record in a ledger. */
async function readRecorded(
  project: Project,
  { blobs, state }: FollowedFile,
): Promise<(id: string, place: number) => boolean> {
  const texts = await readTexts(project, { files: [], blobs })
  const ledgers = blobs.map(blob => texts.get(blob) ?? '')
  return (id, place) => ledgers[state[place] ?? -1]?.includes(`"id":"${id}"`) === true
}

/** A translation with records that do not count any more. */
interface Stale {
  readonly pair: Pair
  readonly source: Source
  readonly target: Document
  readonly vouchers: readonly Voucher[]
}

async function findStale(project: Project, bases: ReadonlyMap<Pair, ResolvedBasis>): Promise<Stale[]> {
  const signed = [...bases].filter(
    ([{ target }, { signOffs = [] }]) =>
      signOffs.length > 0 && project.snapshot.files.get(target)?.dirty === false,
  )
  const sources = sourcesOf(
    project,
    signed.map(([pair]) => pair),
    new Map(signed),
  )
  const found: Stale[] = []
  for (const source of sources)
    for (const [pair, blob] of source.bases) {
      const { signOffs = [] } = bases.get(pair) ?? {}
      const stale = await readStale(project, pair, { source, blob, signOffs })
      if (stale !== undefined) found.push(stale)
    }
  return found
}

async function readStale(
  project: Project,
  pair: Pair,
  translation: SignedTranslation,
): Promise<Stale | undefined> {
  const { source, blob, signOffs } = translation
  const file = project.snapshot.files.get(pair.target)
  if (file === undefined) return undefined
  const key = keyOf(pair, file.oid, translation)
  if (project.cache.get('counted', key) === true) return undefined
  const texts: Texts = await readTexts(project, { files: [source.file, file], blobs: [blob] })
  const [before, after] = [blob, source.file.oid].map(oid => cut(texts.get(oid), source))
  const target = cut(texts.get(file.oid), source, pair)
  if (before === undefined || after === undefined || target === undefined) return undefined
  const settler = await openSettler(project, [translation])
  const known = (oid: string): Document | undefined =>
    oid === source.file.oid ? after : oid === blob ? before : settler.versionOf(oid, source)
  const { ignored } = findVouchers({ before, after, target, records: signOffs, versionOf: known })
  if (ignored.length > 0) return { pair, source, target, vouchers: ignored }
  const isOwn = target.parser === (source.options.parser ?? target.parser)
  // A version that is gone may be there at another time, and what a stand-in parser says holds for it alone
  if (isOwn && !settler.isLacking(translation)) project.cache.set('counted', key, true)
  return undefined
}

function keyOf({ target }: Pair, oid: Oid, { source, blob, signOffs }: SignedTranslation): string {
  return [source.key, blob, oid, formatOf(target), digestOf(signOffs.map(({ id }) => id).join(' '))].join(' ')
}

/** A version of the source, or of the target of a pair. */
function cut(text: string | undefined, { options }: Source, pair?: Pair): Document | undefined {
  const own = pair === undefined ? options : { ...options, format: formatOf(pair.target) }
  const found = readVersion(text, own)
  return isDocument(found) ? found : undefined
}
