import type { ExchangeFile } from '../../../exchange/types.ts'
import type { Pair } from '../../../freshness/types.ts'
import { digestOf } from '../../../ledger/digest.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import type { SyncedTranslation } from '../../../report/sync/sync-report.ts'
import type { SyncContext } from '../sync-context.ts'
import type { TextsOf } from './texts-of.ts'

/** What an earlier run found of a translation with which nothing was to be done, on either side; undefined where that is not known. */
export async function recallQuiet(
  context: SyncContext,
  of: TextsOf,
  pair: Pair,
): Promise<SyncedTranslation | undefined> {
  const key = context.full ? undefined : await keyOf(context, of, pair)
  return key === undefined ? undefined : context.project.cache.get('synced', key)
}

/** Remembers a translation of which nothing was sent or written, and which nothing keeps from that. */
export async function rememberQuiet(
  context: SyncContext,
  of: TextsOf,
  { pair, told }: { readonly pair: Pair; readonly told: SyncedTranslation },
): Promise<void> {
  const isQuiet = told.outcome === 'unchanged' || told.outcome === 'waiting'
  const key = isQuiet && told.segments.pushed === 0 ? await keyOf(context, of, pair) : undefined
  if (key !== undefined) context.project.cache.set('synced', key, told)
}

/**
 * All that the answer follows from: both versions of the source, the translation with its records, how far its history goes, what Crowdin has, and the
 * wishes.
 */
async function keyOf(
  { project, bases, texts, decide, push, pull }: SyncContext,
  { source, plan, file }: TextsOf,
  pair: Pair,
): Promise<string | undefined> {
  if (file === null || plan.steps.length > 0) return undefined
  const digest = await texts.digestOf({ file, path: source.source, locale: pair.locale })
  const { blob = null, signOffs = [] } = bases.get(pair) ?? {}
  const target = project.snapshot.files.get(pair.target)?.oid
  const held = heldDigest(plan)
  const comments = pull?.dryRun === false && pull.comment !== undefined
  const publish = pull?.publish ?? project.config.content[pair.content]?.publish
  const wishes = [decide, push?.gives, publish, pull?.withSourceText, pull !== null, comments]
  const records = [...signOffs.map(({ id }) => id), project.repository.shallow]
  return digestOf(
    JSON.stringify([source.key, pair.target, pair.locale, blob, records, target, held, digest, wishes]),
  )
}

const digests = new WeakMap<ExchangeFile, string>()

/** Ids and texts, once for all locales. */
function heldDigest({ file }: Pick<SourcePlan, 'file'>): string {
  const known =
    digests.get(file) ?? digestOf(JSON.stringify(file.units.map(({ id, source }) => [id, source])))
  digests.set(file, known)
  return known
}
