import type { DigestPerson, Landed } from '../../plan/digest/types.ts'
import type { Touched } from './touched-files.ts'

type Group = readonly [Touched, ...Touched[]]

/**
 * What is told of together: a pull request or a merged branch alone, the single commits of the same people as one. In the order in which the first of each landed.
 */
export function groupLanded(
  touched: readonly Touched[],
  by: ReadonlyMap<Landed, readonly DigestPerson[]>,
): Group[] {
  const groups = new Map<unknown, [Touched, ...Touched[]]>()
  for (const each of touched) {
    const { landing } = each.landed
    const isAlone = landing.how === 'merge' || landing.number !== null
    const key = isAlone ? each : JSON.stringify(by.get(each.landed) ?? [])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups.values()]
}
