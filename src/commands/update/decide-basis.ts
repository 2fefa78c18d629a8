import type { StayReason } from '../../report/update/update-report.ts'
import type { PublishedText } from '../published-commit.ts'
import type { CarriedOver } from './carry-over.ts'

/** What is known of a translation when its basis is settled. */
export interface Settling extends Pick<CarriedOver, 'isWork' | 'isDone'> {
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
export function decideBasis(settling: Settling): BasisDecision {
  const { published } = settling
  if (settling.isWork) return { basis: null, stays: 'work' }
  if (!mayMove(settling)) return { basis: null, stays: 'unasked' }
  return published === null ? { basis: null, stays: 'unpublished' } : { basis: published, stays: null }
}

/** Whether it moves where everybody has the source as it is. */
export function mayMove({ isWork, isDone, isAsked }: Omit<Settling, 'published'>): boolean {
  return !isWork && (isDone || isAsked)
}
