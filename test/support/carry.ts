import { extract } from '../../src/document/extract.ts'
import type { ExtractOptions } from '../../src/document/types.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { planCarry } from '../../src/carry/plan-carry.ts'
import type { CarryInput, CarryPlan } from '../../src/carry/types.ts'

/** Two versions of a source, and a translation of the older one. */
export interface Texts {
  readonly before: string
  readonly after: string
  readonly target: string
}

/** What a translation takes over; the parser must have been loaded. */
export function carryIn(
  { before, after, target }: Texts,
  { prune = false, locale, ...options }: ExtractOptions & Partial<Pick<CarryInput, 'prune' | 'locale'>> = {},
): CarryPlan {
  const [older, newer] = [extract(before, options), extract(after, options)]
  const { changes } = compareDocuments(older, newer)
  const texts = { before: older, after: newer, target: extract(target, options) }
  return planCarry({ ...texts, changes, prune, ...(locale === undefined ? {} : { locale }) })
}

/** States and reasons of all changes, in order. */
export function outcomesOf({ outcomes }: CarryPlan): string[] {
  return outcomes.map(({ state, reasons }) => [state, ...reasons.map(({ code }) => code)].join(' '))
}
