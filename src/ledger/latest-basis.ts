import type { BasisFact } from './types.ts'

/** Whether the first commit is the second or comes before it in the history. */
export type IsAncestor = (ancestor: string, descendant: string) => boolean

/**
 * The basis that is later in the source's history than all others, or as late with the same text. Undefined when they are
 * unrelated: nobody can tell which of two texts was translated. Throws a RangeError when there is none.
 */
export function latestBasis<B extends Pick<BasisFact, 'commit' | 'blob'>>(
  bases: readonly B[],
  isAncestor: IsAncestor,
): B | undefined {
  const last = bases.filter(
    basis => !bases.some(({ commit }) => commit !== basis.commit && isAncestor(basis.commit, commit)),
  )
  const [first] = last.toSorted((a, b) => (a.commit < b.commit ? -1 : 1))
  if (first === undefined) throw new RangeError('no basis to choose from')
  return last.every(({ blob }) => blob === first.blob) ? first : undefined
}
