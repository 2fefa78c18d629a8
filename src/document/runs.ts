import type { Cut, Inline } from './inline.ts'
import type { Placeholder, Range } from './types.ts'

/** A run of a block's source with everything inline in it. */
export interface Run extends Inline {
  readonly range: Range
}

/**
 * Shares a block's placeholders and cuts out among runs of its source; what lies between the runs belongs to
 * none. Undefined when a placeholder would be torn apart: then the runs are not what they seem.
 */
export function partition({ placeholders, cuts }: Inline, runs: readonly Range[]): Run[] | undefined {
  const marks = share(placeholders, runs, spanOfMark)
  const holes = share(cuts, runs, ({ range }) => range)
  if (marks === undefined || holes === undefined) return undefined
  return runs.map((range, i) => ({ range, placeholders: marks[i] ?? [], cuts: holes[i] ?? [] }))
}

function spanOfMark({ ranges }: Placeholder): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
}

/** The items inside of each run; those between runs belong to none. Items and runs are ordered. */
function share<T extends Cut | Placeholder>(
  items: readonly T[],
  runs: readonly Range[],
  spanOf: (item: T) => Range,
): T[][] | undefined {
  const shares: T[][] = []
  let at = 0
  for (const run of runs) {
    const mine: T[] = []
    for (; at < items.length; at++) {
      const item = items[at]
      if (item === undefined) break
      const span = spanOf(item)
      if (span.start >= run.end) break
      if (span.end <= run.start) continue
      if (span.start < run.start || span.end > run.end) return undefined
      mine.push(item)
    }
    shares.push(mine)
  }
  return shares
}
