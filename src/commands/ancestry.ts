import { readHistory, relate } from '../git/history.ts'
import type { Oid } from '../git/types.ts'
import type { IsAncestor } from '../ledger/latest-basis.ts'
import type { Project } from './types.ts'

/** How some commits stand to each other; the history is read only when there are several. */
export async function ancestryOf(
  { repository, snapshot }: Project,
  commits: readonly Oid[],
): Promise<IsAncestor> {
  const several = [...new Set(commits)]
  if (several.length < 2) return (ancestor, descendant) => ancestor === descendant
  return relate(await readHistory(repository, snapshot.commit), several)
}
