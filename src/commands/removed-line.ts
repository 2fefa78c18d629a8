import type { Change } from '../freshness/types.ts'

/** First and last line of a text, 1-based. */
export type Lines = readonly [number, number]

/** Lines of the source as it is now that changed since the basis; cosmetic edits are nobody's work. Of these a line names what stands there now. */
export function changedLines(changes: readonly Change[]): readonly Lines[] {
  return changes.flatMap(({ after, label }) => (after === null || label === 'cosmetic' ? [] : [after.lines]))
}

/** The first line that a removed passage had, 1-based, by which nothing of now is named; undefined where there is none. */
export function lineOfRemoved({ before }: Change, taken: readonly Lines[]): number | undefined {
  if (before === null || before.segments === 0) return undefined
  const [first, last] = before.lines
  for (let line = first; line <= last; line += 1)
    if (!taken.some(([from, to]) => from <= line && line <= to)) return line
  return undefined
}
