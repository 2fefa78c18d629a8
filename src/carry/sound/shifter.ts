import type { Splice } from '../types.ts'

/**
 * Tells where an offset of the old text stands once splices, in their order, are applied; what is inserted at the very offset
 * stands before it, unless `past` is false.
 */
export function shifter(splices: readonly Splice[]): (offset: number, past?: boolean) => number {
  return (offset, past = true) => {
    let shifted = offset
    for (const { start, end, code } of splices) {
      const isBefore = past || start < end ? end <= offset : end < offset
      if (!isBefore || start > offset) break
      shifted += code.length - (end - start)
    }
    return shifted
  }
}
