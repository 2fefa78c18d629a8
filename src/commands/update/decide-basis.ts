import type { CarryOutcome, CarryPlan } from '../../carry/types.ts'
import type { StayReason } from '../../report/update/update-report.ts'
import type { PublishedText } from '../published-commit.ts'

/** What is known of a translation when its basis is settled. */
export interface Settling {
  readonly plan: CarryPlan
  /** True: what was carried makes another text of it. */
  readonly isEdited: boolean
  /** Segments left in the source language that no change calls a translator for. */
  readonly untranslated: number
  /** Where everybody finds the source as it is; null: nowhere yet. */
  readonly published: PublishedText | null
  /** True: a basis moves also where nothing else is written. */
  readonly isAsked: boolean
}

export type BasisDecision =
  | { readonly basis: PublishedText; readonly stays: null }
  | { readonly basis: null; readonly stays: StayReason }

/**
 * Whether a basis moves: only when nothing is left for a translator, everybody has the source as it is, and something was carried or
 * stood there already, or somebody asked. Nobody's page is touched for commas.
 */
export function decideBasis({ plan, isEdited, untranslated, published, isAsked }: Settling): BasisDecision {
  const has = (...states: CarryOutcome['state'][]): boolean =>
    plan.outcomes.some(({ state }) => states.includes(state))
  if (has('open', 'left') || untranslated > 0) return { basis: null, stays: 'work' }
  if (!isEdited && !isAsked && !has('carried', 'already')) return { basis: null, stays: 'unasked' }
  return published === null ? { basis: null, stays: 'unpublished' } : { basis: published, stays: null }
}
