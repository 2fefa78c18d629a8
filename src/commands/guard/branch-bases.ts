import { isAncestor } from '../../git/is-ancestor.ts'
import type { Oid } from '../../git/types.ts'
import type { GuardFinding } from '../../report/guard/guard-report.ts'
import { shortId } from '../../report/text/short-id.ts'
import type { JudgedPair } from './judge-sides.ts'
import type { Sides } from './open-sides.ts'

/** A warning for each translation that the request bases on a commit of its own branch: once that is squashed or rebased, nobody has the commit. */
export async function branchBases(
  { head, tip }: Sides,
  judged: readonly JudgedPair[],
): Promise<GuardFinding[]> {
  const based = judged.flatMap(each => {
    const commit = newBasis(each)
    return commit === null ? [] : [{ each, commit }]
  })
  const own = new Set<Oid>()
  for (const commit of new Set(based.map(({ commit: id }) => id)))
    if (!(await isAncestor(head.repository, [commit, tip.commit]))) own.add(commit)
  return based.flatMap(({ each, commit }) => (own.has(commit) ? [findingOf(each, commit)] : []))
}

/** Null: it says what it said before, or nothing that can be used. */
function newBasis({ isOwn, before, after }: JudgedPair): Oid | null {
  const { basis } = after
  if (!isOwn || basis === null || basis.problem !== null) return null
  return basis.commit === before?.basis?.commit ? null : basis.commit
}

function findingOf({ pair: { target: path, locale } }: JudgedPair, commit: Oid): GuardFinding {
  const params = { path, commit: shortId(commit) }
  return { code: 'guard:basisOfBranch', params, severity: 'warning', path, lines: null, locale, key: null }
}
