import { randomBytes } from 'node:crypto'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { planSource } from '../../../plan/source/plan-source.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import { wantSource } from '../../../plan/source/want-source.ts'
import type { HeldMemory } from '../remote/held-memory.ts'
import { checkWhole, readHeld } from '../remote/read-held.ts'
import type { OpenedSource } from './open-source.ts'

/** What would be done to the source of one post at Crowdin. */
export interface PostPlan extends SourcePlan {
  /** As Crowdin holds it now; null: it holds none. */
  readonly held: ExchangeFile | null
}

export interface PlanContext {
  readonly crowdin: Crowdin
  readonly memory: HeldMemory
}

/**
 * Compares what is wanted of a source with what Crowdin holds of it now; sends nothing that changes anything. A source that an earlier run found
 * there is looked at again before anything is made of a difference.
 */
export async function planPost(
  { crowdin, memory }: PlanContext,
  opened: OpenedSource,
  file: RemoteFile | null,
): Promise<PostPlan> {
  if (file === null) return planned(opened, null)
  checkWhole(file, opened.source)
  const known = memory.recall(file)
  const same = known === undefined ? undefined : planned(opened, known)
  if (same?.steps.length === 0) return same
  const held = await readHeld(crowdin, file, opened.source)
  memory.keep(file, held)
  return planned(opened, held)
}

function planned(
  { document, source: original, sourceLocale, blob }: OpenedSource,
  held: ExchangeFile | null,
): PostPlan {
  const wanted = wantSource(document, { original, sourceLocale, blob, held }, randomBytes)
  return { held, ...planSource(held, wanted) }
}
