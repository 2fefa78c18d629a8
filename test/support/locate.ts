import { extract } from '../../src/document/extract.ts'
import type { Document } from '../../src/document/types.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { locateChanges } from '../../src/freshness/locating/locate-changes.ts'
import type { Change, ChangeTarget } from '../../src/freshness/types.ts'

/** A change with its place in a translation. */
export interface Located {
  readonly change: Change
  readonly target: ChangeTarget
}

/** What changed between two versions of a source, and where it stands in a translation. The parser must have been loaded. */
export function locateIn(before: string, after: string, target: string): Located[] {
  const versions = { before: extract(before), after: extract(after), target: extract(target) }
  const { changes } = compareDocuments(versions.before, versions.after)
  const targets = locateChanges({ ...versions, changes })
  if (targets.length !== changes.length)
    throw new Error(`${targets.length} places of ${changes.length} changes`)
  return changes.flatMap((change, i) => {
    const found = targets[i]
    return found === undefined ? [] : [{ change, target: found }]
  })
}

/** The line of a text that has a piece, 1-based. */
export function lineWith(text: string, piece: string): number {
  return text.slice(0, text.indexOf(piece)).split('\n').length
}

/** A document, cut by the default options. */
export function cut(text: string): Document {
  return extract(text)
}
