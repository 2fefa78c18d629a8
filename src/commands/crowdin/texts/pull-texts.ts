import type { SyncedTranslation } from '../../../report/sync/sync-report.ts'
import { applyImports } from '../../exchange/apply-imports.ts'
import { planImport } from '../../exchange/plan-import.ts'
import { readMade } from '../../exchange/read-made.ts'
import type { Project } from '../../types.ts'
import type { PullWish } from '../sync-context.ts'
import { arrivedTexts } from './arrived-texts.ts'
import type { TextsPlan } from './plan-texts.ts'
import { tellTexts } from './tell-texts.ts'

/** Takes the texts that are newer at Crowdin into a translation, by the same door as `import`; null: they stay there. */
export async function pullTexts(
  project: Project,
  plan: TextsPlan,
  wish: PullWish | null,
): Promise<SyncedTranslation> {
  const files = wish === null ? [] : arrivedTexts(plan)
  if (wish === null || files.length === 0) return tellTexts(plan, null)
  const parts = files.map(file => ({ name: 'Crowdin', file }))
  const made = await readMade(project, parts)
  const { withSourceText, publish } = wish
  const context = { parts, made, fuzzy: false, withSourceText, ...(publish !== undefined && { publish }) }
  const planned = await planImport(project, plan.post, context)
  const [done = planned] = await applyImports(project, [planned], wish)
  return tellTexts(plan, done.post)
}
