import type { Range } from '../../document/types.ts'
import type { Splice } from '../types.ts'

/**
 * Tells where an offset of the old text stands once splices, in their order, are applied; what is inserted at the very offset
 * stands before it, or with `inside` behind it.
 */
export function shifter(splices: readonly Splice[]): (offset: number, inside?: boolean) => number {
  return (offset, inside = false) => {
    let shifted = offset
    for (const { start, end, code } of splices) {
      if (end > offset || (inside && start === offset)) break
      shifted += code.length - (end - start)
    }
    return shifted
  }
}

/** Where the code of each splice, in their order, stands in the new text. */
export function writtenRanges(splices: readonly Splice[]): Range[] {
  let moved = 0
  return splices.map(({ start, end, code }) => {
    const range = { start: start + moved, end: start + moved + code.length }
    moved += code.length - (end - start)
    return range
  })
}
