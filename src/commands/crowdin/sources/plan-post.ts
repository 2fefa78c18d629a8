import { randomBytes } from 'node:crypto'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import type { Document } from '../../../document/types.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { planSource } from '../../../plan/source/plan-source.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import { wantSource } from '../../../plan/source/want-source.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'
import type { OpenedSource } from './open-source.ts'
import { type PlannedOffer, planOffers, type ProgressOf } from '../texts/plan-offers.ts'
import type { HeldMemory } from '../remote/held-memory.ts'
import { checkWhole, readHeld } from '../remote/read-held.ts'

/** What would be done to one post: its source first, then what its translations offer. */
export interface PostPlan {
  readonly source: SourcePlan
  readonly offers: readonly PlannedOffer[]
}

export interface PlanContext {
  readonly crowdin: Crowdin
  readonly progressOf: ProgressOf
  /** False: texts of git stay in git. */
  readonly offers: boolean
  readonly memory: HeldMemory
}

/**
 * Compares what is wanted of one post with what Crowdin holds of it now; sends nothing that changes anything. A source that an earlier run found
 * there is looked at again before anything is made of a difference.
 */
export async function planPost(
  context: PlanContext,
  opened: ReadSource,
  file: RemoteFile | null,
): Promise<PostPlan> {
  if (file === null) return plan(context, opened, { file, held: null })
  checkWhole(file, opened.source)
  const known = context.memory.recall(file)
  if (known !== undefined && wantedOf(opened, known).steps.length === 0)
    return plan(context, opened, { file, held: known })
  const held = await readHeld(context.crowdin, file, opened.source)
  context.memory.keep(file, held)
  return plan(context, opened, { file, held })
}

type ReadSource = OpenedSource & { readonly document: Document }

function wantedOf(
  { document, source: original, sourceLocale, blob }: ReadSource,
  held: ExchangeFile | null,
): SourcePlan {
  return planSource(held, wantSource(document, { original, sourceLocale, blob, held }, randomBytes))
}

interface Held {
  readonly file: RemoteFile | null
  readonly held: ExchangeFile | null
}

async function plan(
  { crowdin, progressOf, offers }: PlanContext,
  opened: ReadSource,
  { file, held }: Held,
): Promise<PostPlan> {
  const source = wantedOf(opened, held)
  const open = opened.posts.filter(post => isOffering(post, crowdin))
  const grows = source.changes.some(({ kind }) => kind === 'added')
  const wish = { posts: offers ? open : [], held: source.file, file, grows, progressOf }
  return { source, offers: await planOffers(crowdin, wish) }
}

function isOffering(post: OpenedSource['posts'][number], { languages }: Crowdin): post is OpenPost {
  return !('findings' in post) && post.target !== null && languages.byLocale.has(post.pair.locale)
}
