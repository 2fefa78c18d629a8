/**
 * Pairs of one thing of each side that belong to one group, in order, each thing taken once; what has no group stays alone.
 * Linear time.
 */
export function pairAlike<T>(
  before: readonly T[],
  after: readonly T[],
  groupOf: (thing: T) => string | undefined,
): (readonly [before: T, after: T])[] {
  const waiting = new Map<string | undefined, T[]>()
  for (const thing of after.toReversed()) {
    const group = waiting.get(groupOf(thing))
    if (group === undefined) waiting.set(groupOf(thing), [thing])
    else group.push(thing)
  }
  return before.flatMap(thing => {
    const group = groupOf(thing)
    const partner = group === undefined ? undefined : waiting.get(group)?.pop()
    return partner === undefined ? [] : [[thing, partner] as const]
  })
}
