import type { StandingCandidate } from './reviewers-report.ts'

/** How many are told unless everybody is asked for. */
const FIRST = 8

/** The first ones, and whoever would be asked; `left`: how many others there are. */
export function shownCandidates(
  candidates: readonly StandingCandidate[],
  all: boolean,
): { readonly shown: readonly StandingCandidate[]; readonly left: number } {
  const shown = candidates.filter(({ standing }, at) => all || at < FIRST || standing === 'asked')
  return { shown, left: candidates.length - shown.length }
}
