import { languageOf } from '../../../crowdin/languages.ts'
import { UserError } from '../../../errors.ts'
import type { Pair } from '../../../freshness/types.ts'
import type { SyncedTranslation } from '../../../report/sync/sync-report.ts'
import { type ClosedPost, type OpenPost, openPosts } from '../../exchange/open-posts.ts'
import type { SyncContext } from '../sync-context.ts'
import { commentBad } from './comment-bad.ts'
import { committedTexts } from './committed-texts.ts'
import type { OutgoingTexts } from './outgoing-texts.ts'
import { planTexts } from './plan-texts.ts'
import { pullTexts } from './pull-texts.ts'
import { recallQuiet, rememberQuiet } from './quiet-translations.ts'
import { blankTranslation, failedTranslation } from './tell-texts.ts'
import type { TextsOf } from './texts-of.ts'

/** One translation after what came from Crowdin was taken in. */
export interface SyncedTexts {
  readonly told: SyncedTranslation
  /** What is yet to go there, and what is kept from it. */
  readonly outgoing: readonly OutgoingTexts[]
}

/**
 * Holds the translations of one source against what Crowdin has, and takes what is newer there into git. Those of which an earlier run found
 * that nothing is to be done are not opened. One that cannot be read or written stops no other one.
 */
export async function syncTexts(context: SyncContext, of: TextsOf): Promise<SyncedTexts[]> {
  const concerned = of.pairs.filter(pair => isConcerned(context, of, pair))
  const known = new Map<Pair, SyncedTexts>()
  for (const pair of concerned) {
    const told = await tryTo(pair, async () => recallQuiet(context, of, pair))
    if (told !== undefined) known.set(pair, { outgoing: [], told })
  }
  const open = concerned.filter(pair => !known.has(pair))
  for await (const post of openPosts(context.project, open, context.bases))
    known.set(post.pair, await syncOne(context, of, post))
  return concerned.flatMap(pair => known.get(pair) ?? [])
}

/** One that is nowhere yet can only come from Crowdin. */
function isConcerned({ push, pull, crowdin }: SyncContext, { file }: TextsOf, pair: Pair): boolean {
  if (!crowdin.languages.byLocale.has(pair.locale)) return false
  return pair.targetExists ? file !== null || push !== null : file !== null && pull !== null
}

async function syncOne(context: SyncContext, of: TextsOf, post: OpenPost | ClosedPost): Promise<SyncedTexts> {
  if ('findings' in post) {
    const path = post.findings[0]?.path ?? post.pair.target
    const problem = { code: 'push:unreadable', params: { path } }
    return { told: failedTranslation(blankTranslation(post.pair), problem), outgoing: [] }
  }
  let outgoing: readonly OutgoingTexts[] = []
  const told = await tryTo(post.pair, async () => {
    const { project, crowdin, push, pull, decide, texts } = context
    const { source, plan, file, stringsOf } = of
    checkOpen(context, of, post.pair)
    const place = file && { file, path: source.source, locale: post.pair.locale }
    const there = place && stringsOf && { place, stringsOf, remote: await texts.textsOf(place) }
    const wish = { post, source: plan, held: plan.held, there, options: decide, gives: push?.gives ?? true }
    const planned = await planTexts({ project, crowdin }, wish)
    const found = await pullTexts(project, planned, pull)
    if (push !== null)
      outgoing = await committedTexts(project, planned, { held: plan.file, force: push.force })
    const say = pull?.dryRun === false ? pull.comment : undefined
    const said =
      say === undefined || stringsOf === null ? found : await commentBad(crowdin, found, { stringsOf, say })
    await rememberQuiet(context, of, { pair: post.pair, told: said })
    return said
  })
  return { told: told ?? blankTranslation(post.pair), outgoing }
}

/** What fails for one translation is told of it. */
async function tryTo(
  pair: Pair,
  run: () => Promise<SyncedTranslation | undefined>,
): Promise<SyncedTranslation | undefined> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failedTranslation(blankTranslation(pair), error)
  }
}

/** A file may be closed for a language; nobody would ever see there what git has in it. */
function checkOpen(
  { crowdin, push }: SyncContext,
  { file, source }: TextsOf,
  { locale, targetExists }: Pair,
): void {
  const language = languageOf(crowdin, locale)
  if (push !== null && targetExists && file?.excluded.includes(language) === true)
    throw new UserError('push:excluded', { path: source.source, language })
}
