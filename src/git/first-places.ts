import type { ChangeLog } from './change-log.ts'

/** Places in a log, counted from the newest commit. */
export type Places = Pick<ChangeLog, 'parents'>

/** All commits in the history of one, without itself. */
export function historyOf(place: number, { parents }: Places): Set<number> {
  const found = new Set(parents[place] ?? [])
  for (const each of found) for (const parent of parents[each] ?? []) found.add(parent)
  return found
}

/** The commits that have something while none of their parents has it. */
export function firstPlaces(has: (place: number) => boolean, { parents }: Places): number[] {
  return [...parents.keys()].filter(place => has(place) && !(parents[place] ?? []).some(has))
}
