import type { GuardReport, GuardSum } from './guard-report.ts'

/** The sum of a report in which what was accepted below the request counts as signed off, as far as its segments were not left out. */
export function sumWithAccepted({ sum, translations }: Pick<GuardReport, 'sum' | 'translations'>): GuardSum {
  const segments = { ...sum.segments }
  for (const { outcome, acceptedBy } of translations.flatMap(each => each.segments)) {
    if (acceptedBy === null || outcome === 'accepted') continue
    segments[outcome] -= 1
    segments.accepted += 1
  }
  return { ...sum, segments }
}
