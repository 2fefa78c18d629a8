import type { ChangeSide } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'
import type { Located } from './located.ts'

/** Lines of a file that an editor may go to; without lines it is the file as a whole. */
export interface FilePlace {
  readonly path: string
  /** First and last line, 1-based. */
  readonly lines: ChangeSide['lines'] | null
}

/** Where to look in the translation: at its text, or, where it has none, at the line below which that belongs. */
export function placeOf({ place, target }: Located): FilePlace {
  if (place.side !== null) return { path: target, lines: place.side.lines }
  const line = place.below === null ? null : Math.max(1, place.below)
  return { path: target, lines: line === null ? null : [line, line] }
}

/** `path:120-122`, as editors and terminals link it; the directories that `beside` is in too are left out. */
export function placeWords({ path, lines }: FilePlace, beside = ''): string {
  const shown = printable(path.slice(sharedFolders(path, beside)))
  if (lines === null) return shown
  const [first, last] = lines
  return first === last ? `${shown}:${first}` : `${shown}:${first}-${last}`
}

/** Characters of the folders that two paths have in common. */
function sharedFolders(path: string, other: string): number {
  let end = 0
  for (let at = 0; at < path.length && path[at] === other[at]; at += 1) if (path[at] === '/') end = at + 1
  return end
}
