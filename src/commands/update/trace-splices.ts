import { inOrder } from '../../carry/splice.ts'
import type { Splice } from '../../carry/types.ts'

/**
 * Splices of a text as ranges of another one, from which splices that were applied one list after another made it. What stands
 * within something that was written before is where that was written.
 */
export function traceSplices(passes: readonly (readonly Splice[])[], splices: readonly Splice[]): Splice[] {
  return passes.map(inOrder).reduceRight<Splice[]>(
    (found, pass) =>
      found.map(splice => {
        const start = trace(pass, splice.start, false)
        return { ...splice, start, end: Math.max(start, trace(pass, splice.end, true)) }
      }),
    [...splices],
  )
}

/** An end stands behind what it ends, a start before what it begins. */
function trace(pass: readonly Splice[], offset: number, isEnd: boolean): number {
  let shift = 0
  for (const { start, end, code } of pass) {
    const written = start + shift
    const writtenEnd = written + code.length
    if (isEnd ? offset <= written : offset < written) return offset - shift
    if (isEnd ? offset <= writtenEnd : offset < writtenEnd) return isEnd ? end : start
    shift += code.length - (end - start)
  }
  return offset - shift
}
