import type { PrItem, PrThread } from '../../report/pr/pr-report.ts'
import type { RequestAction } from '../../plan/requests/types.ts'
import type { TranslationRequest } from '../../report/request/request.ts'
import type { SubjectPlan } from './subjects-of.ts'

/** What a run may still open, counted down. */
export interface Budget {
  left: number
  readonly reopen: boolean
}

/** What became of one pull request. */
export interface Done {
  readonly item: PrItem
  /** Null where it failed. */
  readonly action: RequestAction | null
  /** Null where it failed before anything was known of it. */
  readonly request: TranslationRequest | null
}

export const NOTHING: PrThread = { outcome: 'none', number: null, url: null }
export const FAILED: PrThread = { ...NOTHING, outcome: 'failed' }

/** What is told of a request of which nothing is known yet. */
export function blankItem({ subject, branch }: SubjectPlan): PrItem {
  return {
    ...subject,
    branch,
    pull: NOTHING,
    issue: NOTHING,
    isCommitted: false,
    files: [],
    counts: { posts: 0, carried: 0, translated: 0, accepted: 0, work: 0, queued: 0 },
    conflicts: [],
    keyless: [],
    asked: [],
    problem: null,
  }
}
