import { randomBytes } from 'node:crypto'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import type { Document } from '../../../document/types.ts'
import { planSource } from '../../../plan/source/plan-source.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import { wantSource } from '../../../plan/source/want-source.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'
import type { OpenedSource } from './open-source.ts'
import { type PlannedOffer, planOffers, type ProgressOf } from '../texts/plan-offers.ts'
import { readHeld } from '../remote/read-held.ts'

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
}

/** Compares what is wanted of one post with what Crowdin holds of it now; sends nothing that changes anything. */
export async function planPost(
  { crowdin, progressOf, offers }: PlanContext,
  { document, ...opened }: OpenedSource & { readonly document: Document },
  file: RemoteFile | null,
): Promise<PostPlan> {
  const { source: original, sourceLocale, blob, posts } = opened
  const held = file === null ? null : await readHeld(crowdin, file, original)
  const wanted = wantSource(document, { original, sourceLocale, blob, held }, randomBytes)
  const source = planSource(held, wanted)
  const open = posts.filter(post => isOffering(post, crowdin))
  const grows = source.changes.some(({ kind }) => kind === 'added')
  const wish = { posts: offers ? open : [], held: source.file, file, grows, progressOf }
  return { source, offers: await planOffers(crowdin, wish) }
}

function isOffering(post: OpenedSource['posts'][number], { languages }: Crowdin): post is OpenPost {
  return !('findings' in post) && post.target !== null && languages.byLocale.has(post.pair.locale)
}
