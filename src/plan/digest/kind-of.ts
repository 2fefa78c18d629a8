interface Counts {
  readonly cosmetic: number
  readonly mechanical: number
  readonly substantive: number
  readonly added: number
  readonly removed: number
}

/** Kind of the heaviest edit among sources that were edited; null counts are versions that nobody could read. */
export function kindOf(
  counts: readonly (Counts | null)[],
): 'cosmetic' | 'mechanical' | 'substantive' | 'markup' | 'unknown' {
  const known = counts.flatMap(each => each ?? [])
  const has = (...names: (keyof Counts)[]): boolean => known.some(each => names.some(name => each[name] > 0))
  if (has('substantive', 'added', 'removed')) return 'substantive'
  if (known.length < counts.length) return 'unknown'
  if (has('mechanical')) return 'mechanical'
  return has('cosmetic') ? 'cosmetic' : 'markup'
}
