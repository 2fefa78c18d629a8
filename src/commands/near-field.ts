import { distance } from 'fastest-levenshtein'

/** Whether a dotted field is, but for its table or a few letters of its name, another one: who wrote it meant that one. */
export function isNearField(path: string, field: string): boolean {
  const wanted = lastKey(field)
  return distance(lastKey(path), wanted) <= Math.min(SLACK, Math.floor(wanted.length / 4))
}

/** Letters by which the last key may differ: three, and no more than a quarter of it. */
const SLACK = 3

/** Without case and joints: `translationBasedOnCommit` is `translation_based_on_commit`. */
function lastKey(path: string): string {
  return path
    .slice(path.lastIndexOf('.') + 1)
    .toLowerCase()
    .replaceAll(/[-_]/g, '')
}
