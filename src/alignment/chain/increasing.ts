interface Chain {
  /** Index of its last value. */
  readonly at: number
  readonly weight: number
}

/**
 * Indexes of a strictly increasing subsequence of `values` (whole numbers from 0) that weighs most, ascending; a value weighs 1
 * where no weights are given. n log n, by a Fenwick tree over the values.
 */
export function longestIncreasing(
  values: readonly number[],
  weightOf: (at: number) => number = () => 1,
): number[] {
  if (values.every((value, i) => i === 0 || value > (values[i - 1] ?? value))) return [...values.keys()]
  const size = values.reduce((most, value) => Math.max(most, value + 1), 0)
  const tree: (Chain | undefined)[] = []
  const previous: number[] = []
  values.forEach((value, at) => {
    const chain = bestBelow(tree, value)
    previous[at] = chain?.at ?? -1
    const longer = { at, weight: (chain?.weight ?? 0) + weightOf(at) }
    for (let i = value + 1; i <= size; i += i & -i)
      if ((tree[i]?.weight ?? 0) < longer.weight) tree[i] = longer
  })
  const chain: number[] = []
  for (let at = bestBelow(tree, size)?.at ?? -1; at >= 0; at = previous[at] ?? -1) chain.push(at)
  return chain.reverse()
}

/** The heaviest chain whose last value is less than `value`. */
function bestBelow(tree: readonly (Chain | undefined)[], value: number): Chain | undefined {
  let best: Chain | undefined
  for (let i = value; i > 0; i -= i & -i) {
    const chain = tree[i]
    if (chain !== undefined && chain.weight > (best?.weight ?? 0)) best = chain
  }
  return best
}
