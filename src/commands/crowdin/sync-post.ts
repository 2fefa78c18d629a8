import type { RemoteFile } from '../../crowdin/types.ts'
import { type Message, UserError } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import type { HeldPlace } from '../../plan/tree/plan-tree.ts'
import type { PushedPost, SyncedTranslation } from '../../report/sync/sync-report.ts'
import { openSource, type OpenedSource } from './sources/open-source.ts'
import type { PushedSource } from './sources/label-strings.ts'
import { planPost, type PostPlan } from './sources/plan-post.ts'
import { pushPost } from './sources/push-post.ts'
import { blankPost, failedPost, tellPlan } from './sources/tell-post.ts'
import type { SyncContext } from './sync-context.ts'
import { openStrings } from './texts/ask-past.ts'
import type { OutgoingTexts } from './texts/outgoing-texts.ts'
import { type SyncedTexts, syncTexts } from './texts/sync-texts.ts'
import { blankTranslation, failedTranslation } from './texts/tell-texts.ts'

/** One post, and its translations. */
export interface SyncedPost {
  /** What went to Crowdin; null where nothing is to go. */
  readonly post: PushedPost | null
  readonly translations: readonly SyncedTranslation[]
  /** Texts that are yet to go there, into this file. */
  readonly outgoing: readonly OutgoingTexts[]
  readonly file: RemoteFile | null
  /** What was made of its source there; left out where nothing was. */
  readonly pushed?: PushedSource
}

/** One source, and those of its translations that are concerned. */
export interface PostWish {
  readonly place: HeldPlace
  readonly pairs: readonly Pair[]
}

/**
 * Brings one post and its translations together with Crowdin: what translators wrote comes first, so that it is held against the source
 * that it was made for; then the source goes. What keeps one from that is told.
 */
export async function syncPost(context: SyncContext, { place, pairs }: PostWish): Promise<SyncedPost> {
  const file = context.tree.files.get(place.from ?? place.path) ?? null
  if (file === null && context.push === null) return NOTHING
  try {
    const source = await openSource(context.project, place.source)
    checkSource(context, source)
    const plan = await planPost(context, source, file)
    const texts = await syncTranslations(context, { place, pairs, source, file, plan })
    return await withSource(context, { place, pairs, source, file, plan }, texts)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failed(context, { place, pairs }, error)
  }
}

const NOTHING: SyncedPost = { post: null, translations: [], outgoing: [], file: null }

function failed({ push }: SyncContext, { place, pairs }: PostWish, { code, params }: UserError): SyncedPost {
  const problem: Message = { code, params }
  const translations = pairs.map(pair => failedTranslation(blankTranslation(pair), problem))
  if (push === null) return { ...NOTHING, translations }
  return { ...NOTHING, post: failedPost(blankPost(place), problem) }
}

/**
 * Translations of a source in another language would all be wrong. A source that differs from HEAD may be half written: translators would work
 * on what changes again, and its numbers would be carried into translations.
 */
function checkSource(context: SyncContext, { source, sourceLocale, isCommitted }: OpenedSource): void {
  const { sourceLanguage, push, pull } = context
  if (!isCommitted && push?.force !== true && pull?.force !== true)
    throw new UserError(push === null ? 'sync:uncommitted' : 'push:uncommitted', { path: source })
  const language = (tag: string): string => tag.split('-')[0] ?? ''
  if (language(sourceLanguage) !== language(sourceLocale))
    throw new UserError('push:otherSource', { path: source, expected: sourceLanguage, found: sourceLocale })
}

interface Planned extends PostWish {
  readonly source: OpenedSource
  readonly file: RemoteFile | null
  readonly plan: PostPlan
}

/** A translation that cannot be read or written stops no other one. */
async function syncTranslations(
  context: SyncContext,
  { pairs, source, file, plan }: Planned,
): Promise<readonly SyncedTexts[]> {
  const named = {
    file,
    stringsOf: file && openStrings(context.crowdin, { fileId: file.id, path: source.source }),
  }
  return syncTexts(context, { pairs, source, plan, ...named })
}

async function withSource(
  context: SyncContext,
  planned: Planned,
  texts: readonly SyncedTexts[],
): Promise<SyncedPost> {
  const translations = texts.map(({ told }) => told)
  const { push } = context
  const { place, source, plan } = planned
  if (push === null) return { ...NOTHING, translations }
  const told = tellPlan(place, plan)
  const outgoing = texts.flatMap(each => each.outgoing)
  try {
    if (told.outcome === 'empty') return { post: told, translations, outgoing: [], file: null }
    if (push.dryRun) return { post: told, translations, outgoing, file: planned.file }
    const file = await pushPost({ ...context, ...push }, planned)
    const post: PushedPost = { ...told, outcome: told.outcome === 'planned' ? 'written' : told.outcome }
    return { post, translations, outgoing, file, pushed: { fileId: file.id, path: source.source, plan } }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { post: failedPost(told, error), translations, outgoing: [], file: null }
  }
}
