import { randomBytes } from 'node:crypto'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { planSource } from '../../../plan/source/plan-source.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import { wantSource } from '../../../plan/source/want-source.ts'
import { readHeld } from '../remote/read-held.ts'
import type { OpenedSource } from './open-source.ts'

/** What would be done to the source of one post at Crowdin. */
export interface PostPlan extends SourcePlan {
  /** As Crowdin holds it now; null: it holds none. */
  readonly held: ExchangeFile | null
}

/** Compares what is wanted of a source with what Crowdin holds of it now; sends nothing that changes anything. */
export async function planPost(
  crowdin: Crowdin,
  { document, source: original, sourceLocale, blob }: OpenedSource,
  file: RemoteFile | null,
): Promise<PostPlan> {
  const held = file === null ? null : await readHeld(crowdin, file, original)
  const wanted = wantSource(document, { original, sourceLocale, blob, held }, randomBytes)
  return { held, ...planSource(held, wanted) }
}
