import type { Message } from '../../../errors.ts'
import type { HeldPlace } from '../../../plan/tree/plan-tree.ts'
import type { PushedPost, SegmentChange } from '../../../report/sync/sync-report.ts'
import type { PostPlan } from './plan-post.ts'

const NONE: PushedPost['segments'] = { added: 0, removed: 0, cosmetic: 0, mechanical: 0, substantive: 0 }

/** A post of which nothing is known but its place. */
export function blankPost({ source, path, kind, from }: HeldPlace): PushedPost {
  return { source, path, kind, from, outcome: 'unchanged', problem: null, segments: NONE, translations: [] }
}

/** What would be done to its source. */
export function tellPlan(place: HeldPlace, { steps, changes, file }: PostPlan): PushedPost {
  const segments: Record<SegmentChange, number> = { ...NONE }
  for (const change of changes) segments[change.kind === 'edited' ? change.label : change.kind] += 1
  const isSame = place.kind === 'present' && steps.length === 0
  const outcome = file.units.length === 0 ? 'empty' : isSame ? 'unchanged' : 'planned'
  return { ...blankPost(place), outcome, segments }
}

/** The same, with why it is not there as it shall be. */
export function failedPost(told: PushedPost, { code, params }: Message): PushedPost {
  return { ...told, outcome: 'failed', problem: { code, params } }
}
