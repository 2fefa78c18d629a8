import type { LanguageTable } from '../../../crowdin/types.ts'
import type { UserError } from '../../../errors.ts'
import type { HeldPlace } from '../../../plan/tree/plan-tree.ts'
import type { OfferedTranslation, PushedPost, SegmentChange } from '../../../report/sync/sync-report.ts'
import type { OpenedSource } from './open-source.ts'
import type { PostPlan } from './plan-post.ts'

const NONE: PushedPost['segments'] = { added: 0, removed: 0, cosmetic: 0, mechanical: 0, substantive: 0 }

/** A post of which nothing is known but its place. */
export function blankPost({ source, path, kind, from }: HeldPlace): PushedPost {
  return { source, path, kind, from, outcome: 'unchanged', problem: null, segments: NONE, translations: [] }
}

/** What would be done. */
export function tellPlan(place: HeldPlace, { source, offers }: PostPlan): PushedPost {
  const segments: Record<SegmentChange, number> = { ...NONE }
  for (const change of source.changes) segments[change.kind === 'edited' ? change.label : change.kind] += 1
  const isSame = place.kind === 'present' && source.steps.length === 0 && offers.length === 0
  return { ...blankPost(place), outcome: isSame ? 'unchanged' : 'planned', segments }
}

/** The same, with why it is not there as it shall be. */
export function failedPost(told: PushedPost, { code, params }: UserError): PushedPost {
  return { ...told, outcome: 'failed', problem: { code, params } }
}

/** Translations that cannot be read, so that nothing of them is offered. */
export function tellClosed(posts: OpenedSource['posts'], { byLocale }: LanguageTable): OfferedTranslation[] {
  return posts.flatMap(post => {
    if (!('findings' in post) || !byLocale.has(post.pair.locale)) return []
    const { locale, target } = post.pair
    const problem = { code: 'push:unreadable', params: { path: target } }
    return [{ locale, target, outcome: 'failed' as const, segments: 0, taken: null, problem }]
  })
}
