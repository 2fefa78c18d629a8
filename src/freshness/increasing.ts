/** Indexes of a longest strictly increasing subsequence of `values`, ascending; patience sorting, n log n. */
export function longestIncreasing(values: readonly number[]): number[] {
  if (values.every((value, i) => i === 0 || value > (values[i - 1] ?? value))) return [...values.keys()]
  const tails: number[] = []
  const previous: number[] = []
  values.forEach((value, i) => {
    const pile = firstPile(tails, values, value)
    previous[i] = pile > 0 ? (tails[pile - 1] ?? -1) : -1
    tails[pile] = i
  })
  const chain: number[] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) chain.push(i)
  return chain.reverse()
}

function firstPile(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
