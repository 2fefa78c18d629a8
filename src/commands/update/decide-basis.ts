import type { StayReason } from '../../report/update/update-report.ts'
import type { PublishedText } from '../published-commit.ts'
import type { Carried } from './carry-fully.ts'

/** What is known of a translation when its basis is settled. */
export interface Settling extends Pick<Carried, 'outcomes'> {
  /** True: what was carried makes another text of it. */
  readonly isEdited: boolean
  /** Segments left in the source language, and records that the text has left behind: work that no change tells of. */
  readonly other: number
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
export function decideBasis({ outcomes, isEdited, other, published, isAsked }: Settling): BasisDecision {
  const states = new Set(outcomes.map(({ state }) => state))
  if (states.has('open') || states.has('left') || other > 0) return { basis: null, stays: 'work' }
  const isDone = isEdited || states.has('carried') || states.has('already')
  if (!isDone && !isAsked) return { basis: null, stays: 'unasked' }
  return published === null ? { basis: null, stays: 'unpublished' } : { basis: published, stays: null }
}
